// The published site says what the source document says: every row of the annex, every sentence,
// every target, compared with the document itself and not with our tables.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, tempDir, repository } from '../support/lib.mjs';
import { attribute, database, elements, files, page, plan, publicRoot, squeezed, textOf } from '../site/site.mjs';
import { annex, sentences, whole } from './document.mjs';
import { parseCsv } from '../support/csv.mjs';

const wrong = [];
let checked = 0;
const same = (what, expected, actual) => {
  checked += 1;
  if (squeezed(expected) !== squeezed(actual ?? '')) wrong.push(`${what}\n  source: ${expected}\n  site:   ${actual}`);
};

const rows = annex();
same('rows of the annex', '43', String(rows.length));
const cells = ['title', 'lead', 'coordinating', 'output', 'schedule', 'funding'];

// The published table, whatever its file is called, that has a column of titles and one of leads.
const data = files().filter((path) => path.startsWith(`data/${plan}/`) && path.endsWith('.csv'));
const named = data.filter((path) => /\/tasks?\.csv$/.test(path));
if (named.length === 0) wrong.push(`no table of tasks among ${data.join(' ')}`);
for (const path of named) {
  const published = new Map(parseCsv(readFileSync(join(publicRoot, path), 'utf8')).map((row) => [row.id ?? row.task_id, row]));
  same(`${path}: rows`, '43', String(published.size));
  for (const row of rows) {
    const theirs = published.get(row.id) ?? {};
    for (const cell of cells) same(`${path} ${row.id} ${cell}`, row[cell], theirs[`${cell}_vi`] ?? theirs[cell]);
  }
}

// The database, through dump.
const dumped = tempDir();
must(['dump', dumped, '--db', database, '--root', repository]);
const stored = new Map(parseCsv(readFileSync(join(dumped, plan, 'task.csv'), 'utf8')).map((row) => [row.id, row]));
for (const row of rows) for (const cell of cells) same(`database ${row.id} ${cell}`, row[cell], stored.get(row.id)?.[`${cell}_vi`]);

// The other way round: the stored paragraphs, one behind the other, are the document down to its
// annex, nothing left out and nothing put right; between them stand only headings, numbers, dashes.
const byKey = (name) => new Map(parseCsv(readFileSync(join(dumped, plan, `${name}.csv`), 'utf8')).map((row) => [row.id, row]));
const sections = byKey('section');
const paragraphs = [...byKey('paragraph').values()].sort((a, b) => sections.get(a.section_id).position - sections.get(b.section_id).position || a.position - b.position);
const headings = new Set([...sections.values()].map((row) => squeezed(`${row.label ?? ''} ${row.title_vi ?? ''}`)));
let rest = squeezed(whole.slice(0, whole.indexOf('Nhiệm vụ chung')));
const between = (words) => {
  const bare = squeezed(words).replace(/ ?-$/, '');
  return bare === '' || headings.has(bare) || [...headings].some((one) => bare.startsWith(`${one} `) && between(bare.slice(one.length)));
};
for (const { id, text_vi: text } of paragraphs) {
  checked += 1;
  const at = rest.indexOf(squeezed(text));
  if (at < 0) wrong.push(`paragraph ${id} is not verbatim: ${text}`);
  else {
    if (!between(rest.slice(0, at))) wrong.push(`the source has more before paragraph ${id}: ${rest.slice(0, at)}`);
    rest = rest.slice(at + squeezed(text).length);
  }
}
same('what follows the last paragraph', '', rest);

// Names the document misspells stand so in the translation too: it puts nothing right in silence.
for (const [id, name] of [['II.7.1-04', 'TDOoffice [sic]'], ['II.7.1-07', 'tổng kê” [sic]'], ['II.7.1-09', '9001:20215 [sic]']]) {
  checked += 1;
  if (!paragraphs.find((row) => row.id === id).text_en.includes(name)) wrong.push(`paragraph ${id} in English lacks ${name}`);
}

// Every task page and the list of tasks: each cell is the whole text of some element.
const list = page(`vi/${plan}/nhiem-vu/index.html`);
const listRows = new Map(elements(list.document, 'tr').map((tr) => [squeezed(textOf(tr.childNodes.find((n) => n.tagName) ?? tr)), tr]));
for (const row of rows) {
  const path = `vi/${plan}/nhiem-vu/${row.id}.html`;
  if (!existsSync(join(publicRoot, path))) {
    wrong.push(`${path} is missing`);
    continue;
  }
  const { document } = page(path);
  const texts = new Set(elements(elements(document, 'main')[0]).map((e) => squeezed(textOf(e))));
  const h1 = squeezed(textOf(elements(document, 'h1')[0]));
  checked += 1;
  if (!h1.includes(squeezed(row.title))) wrong.push(`${path}: the heading is "${h1}"`);
  for (const cell of cells) {
    if (!row[cell]) continue;
    const whole = cell === 'title' ? `${row.id.split('.')[1]}. ${row.title}` : row[cell];
    checked += 1;
    if (!texts.has(squeezed(whole))) wrong.push(`${path}: no element says exactly: ${whole}`);
  }
  const tr = [...listRows].find(([first]) => first === row.id || first.split(' ').includes(row.id))?.[1];
  checked += 1;
  if (!tr) wrong.push(`the list of tasks has no row ${row.id}`);
  else for (const cell of ['title', 'lead', 'coordinating', 'schedule']) if (!squeezed(textOf(tr)).includes(squeezed(row[cell]))) wrong.push(`the list of tasks, ${row.id}: no "${row[cell]}"`);
}

// The text page: every piece of every sentence, in the order of the document.
const text = page(`vi/${plan}/van-ban.html`);
const main = elements(text.document, 'main')[0];
const ours = (e) => /\bsic\b/.test(attribute(e, 'class') ?? '');
const skipped = (e) => /\b(links?|note|contents|toc)\b/.test(attribute(e, 'class') ?? '') || e.tagName === 'nav';
const plain = (node) => (node.nodeName === '#text' ? node.value : ours(node) ? '' : skipped(node) ? ' ' : (node.childNodes ?? []).map(plain).join(/^(p|li|h\d|div|section|ul|ol)$/.test(node.tagName) ? ' ' : ''));
const said = squeezed(plain(main));
const verbatim = (node) => (node.nodeName === '#text' ? node.value : ours(node) ? '' : (node.childNodes ?? []).map(verbatim).join(''));
const everything = squeezed(verbatim(main));
let at = 0;
for (const piece of sentences()) {
  checked += 1;
  const bare = squeezed(piece);
  const here = said.indexOf(bare, at);
  if (here >= 0) at = here + bare.length;
  else if (!everything.includes(bare)) wrong.push(`the text page lacks: ${piece}`);
  else if (said.includes(bare)) wrong.push(`the text page has this in another place: ${piece}`);
}

// Targets: 25 statements with a figure in the text, 6 in the annex; each quotes the document, and
// its page says the quote.
const targets = parseCsv(readFileSync(join(dumped, plan, 'target.csv'), 'utf8'));
const ofKind = (kind) => targets.filter((t) => t.kind === kind);
same('targets with a figure', '25', String(ofKind('figure').length));
same('targets of the annex', '6', String(ofKind('annex_figure').length));
const joined = squeezed(sentences().join(' '));
for (const target of targets) {
  const quote = target.quote_vi ?? target.quote;
  checked += 1;
  const parts = quote.split(/\s*(?:\[…\]|…)\s*/).filter(Boolean);
  if (!parts.every((part) => whole.includes(squeezed(part)) || joined.includes(squeezed(part)))) wrong.push(`${target.id}: not in the document: ${quote}`);
  const path = `vi/${plan}/chi-tieu/${target.id}.html`;
  if (!existsSync(join(publicRoot, path))) wrong.push(`${path} is missing`);
  else if (!squeezed(textOf(page(path).document)).includes(squeezed(quote))) wrong.push(`${path} does not quote: ${quote}`);
}
// No figure of the text is forgotten: each "NN%" of sections I to V stands in a target's quote, with
// the words before it or behind it.
const quotes = targets.map((t) => squeezed(t.quote_vi ?? t.quote));
for (const piece of sentences().map(squeezed)) {
  for (const { 0: figure, index } of piece.matchAll(/\d+%/g)) {
    checked += 1;
    const before = piece.slice(Math.max(0, index - 12), index + figure.length);
    const behind = piece.slice(index, index + figure.length + 12);
    if (!quotes.some((quote) => quote.includes(before) || quote.includes(behind))) wrong.push(`no target quotes: ${before}`);
  }
}
finish('source', checked, wrong);
