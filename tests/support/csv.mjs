// A reader and a writer of CSV that share nothing with the program's own.
export function csvRows(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i += 1; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      if (c === '\n') rows.push([]);
    } else if (c !== '\r') cell += c;
  }
  if (rows.at(-1).length === 0) rows.pop();
  rows[0][0] = rows[0][0].replace(/^\uFEFF/, '');
  return rows;
}

// The rows as objects by the names of the header.
export function parseCsv(text) {
  const [head, ...body] = csvRows(text);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

const cellText = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const csvText = (rows) => rows.map((row) => `${row.map(cellText).join(',')}\n`).join('');
