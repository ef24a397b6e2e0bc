// node facts.mjs: every number the site computes is a fact, and anybody can compute it again.
//   1. Each fact of a plan: its query, given to the command it names, yields it; nothing is needed but
//      the plan's published files. What a column is called is what its cells are.
//   2. On an overview the rule of each number is linked in its part of the page.
//   3. Each number marked in a page is a fact of its plan and reads as the fact says.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, tempDir } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, langOf, page, pagePaths, planIds, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;

// Facts of a plan by id, as published; an illustrative plan's files say so in their names.
function factsOf(plan) {
  const folder = join(publicRoot, 'data', plan);
  const name = readdirSync(folder).find((file) => /(^|\.)facts\.csv$/.test(file));
  return {
    facts: new Map(parseCsv(readFileSync(join(folder, name), 'utf8')).map((fact) => [fact.id, fact])),
    folder,
  };
}

// The command a fact names, in the folder of the downloaded files and with nothing else: with all its
// queries at once, as it would take them one by one.
function answers(command, folder, queries) {
  const script = join(tempDir(), 'facts.sql');
  writeFileSync(script, `.separator "\\t"\n${queries.join('\n')}\n`);
  const out = execFileSync('sh', ['-c', `${command} -readonly -bail ".read '${script}'"`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Map(out.trim().split('\n').map((line) => line.split('\t')));
}

function recompute(plan, { facts, folder }) {
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  for (const command of new Set([...facts.values()].map((fact) => fact.command))) {
    const asked = [...facts.values()].filter((fact) => fact.command === command);
    const queries = asked.map(({ id, sql }) => `SELECT ${quoted(id)}, (${sql.replace(/;\s*$/, '')});`);
    const found = answers(command, folder, queries);
    for (const { id, value, value_type: type } of asked) {
      checked += 1;
      // Numbers with decimals come back as floating point: compared at the places that are printed.
      const places = (String(value).split('.')[1] ?? '').length;
      const again = found.get(id) ?? '';
      if (again === '' || Number(again).toFixed(places) !== Number(value).toFixed(places)) {
        wrong.push(`${plan}: ${id} is ${value}, its query says ${again || 'nothing'}`);
      }
      if (type !== (places > 0 ? 'decimal' : 'integer')) wrong.push(`${plan}: ${id}, ${value}, is called ${type}`);
    }
  }
}

// What a column is called is what its cells are.
function checkTypes(plan, folder) {
  const kinds = {
    integer: /^-?\d+$/,
    decimal: /^-?\d+(\.\d+)?$/,
    date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  };
  const columns = readdirSync(folder).find((file) => /(^|\.)columns\.csv$/.test(file));
  const prefix = columns.slice(0, columns.length - 'columns.csv'.length);
  const rows = parseCsv(readFileSync(join(folder, columns), 'utf8'));
  for (const file of new Set(rows.map((row) => row.file))) {
    const path = file.replace(/([^/]+)$/, `${prefix}$1`);
    const cells = parseCsv(readFileSync(join(folder, path), 'utf8'));
    for (const { column, type } of rows.filter((row) => row.file === file && kinds[row.type])) {
      checked += 1;
      const odd = cells.find((row) => row[column] !== '' && !kinds[type].test(row[column]));
      if (odd) wrong.push(`${plan}: ${path}, ${column}: ${odd[column]} is no ${type}`);
    }
  }
}

const written = (value, lang) => {
  const [whole, part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  return part === undefined ? grouped : grouped + (lang === 'vi' ? ',' : '.') + part;
};

const plans = new Map(planIds().map((plan) => [plan, factsOf(plan)]));
for (const [plan, of] of plans) {
  recompute(plan, of);
  checkTypes(plan, of.folder);
}

// A number of another plan, and on pages of none, names the plan in front: 'minh-hoa:tasks'.
function factOf(path, id) {
  const [plan, own] = id.includes(':') ? id.split(':') : [path.split('/')[1], id];
  return plans.get(plan)?.facts.get(own);
}

// The part of the page an element stands in; that of all else is the page without its sections.
const sectionOf = (e) => (e == null || e.tagName === 'section' ? e : sectionOf(e.parentNode));

function checkOverview(path, document) {
  const links = elements(document, 'a').map((e) => ({ href: attribute(e, 'href') ?? '', section: sectionOf(e) }));
  for (const e of elements(document).filter((each) => attribute(each, 'data-fact'))) {
    const rule = factOf(path, attribute(e, 'data-fact'))?.rule;
    checked += 1;
    if (!links.some(({ href, section }) => section === sectionOf(e) && /(cach-tinh|method)\.html#/.test(href) && href.endsWith(`#${rule}`))) {
      wrong.push(`${path}: ${attribute(e, 'data-fact')} does not lead to rule ${rule}`);
    }
  }
}

let marked = 0;
for (const path of pagePaths()) {
  const { document } = page(path);
  if (/^(vi|en)\/[^/]+\/index\.html$/.test(path) && plans.has(path.split('/')[1])) {
    checkOverview(path, document);
  }
  for (const e of elements(document)) {
    const id = attribute(e, 'data-fact');
    if (id === undefined || id === '') continue;
    marked += 1;
    const fact = factOf(path, id);
    if (!fact) wrong.push(`${path}: ${id} is no fact`);
    else if (squeezed(textOf(e)) !== written(fact.value, langOf(path))) {
      wrong.push(`${path}: ${id} reads ${squeezed(textOf(e))}, the fact is ${fact.value}`);
    }
  }
}
if (marked < 1000) wrong.push(`only ${marked} numbers are marked as facts`);
checked += marked;
finish('facts', checked, wrong);
