// A reader of CSV that shares nothing with the program's own.
export function parseCsv(text) {
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
  const [head, ...body] = rows;
  head[0] = head[0].replace(/^\uFEFF/, '');
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}
