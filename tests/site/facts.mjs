// node facts.mjs: every number the site computes is a fact, and anybody can compute it again.
//   1. Each fact of a plan: its query, run on the published SQLite file after rules.sql, yields it.
//   2. Each number marked in a page is a fact of its plan and reads as the fact says.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, repository, tempDir } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, langOf, page, pagePaths, planIds, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
const rules = join(repository, 'generator/analytics/rules.sql');

// Facts of a plan by id, as published; an illustrative plan's files say so in their names.
function factsOf(plan) {
  const folder = join(publicRoot, 'data', plan);
  const name = readdirSync(folder).find((file) => /(^|\.)facts\.csv$/.test(file));
  const database = readdirSync(folder).find((file) => /(^|\.)plan\.sqlite$/.test(file));
  return {
    facts: new Map(parseCsv(readFileSync(join(folder, name), 'utf8')).map((fact) => [fact.id, fact])),
    database: join(folder, database),
  };
}

function recompute(plan, { facts, database }) {
  const script = join(tempDir(), 'facts.sql');
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const queries = [...facts.values()].map(
    ({ id, sql }) => `SELECT ${quoted(id)}, (${sql.replace(/;\s*$/, '')});`,
  );
  writeFileSync(script, `${readFileSync(rules, 'utf8')}\n.separator "\\t"\n${queries.join('\n')}\n`);
  const out = execFileSync('sqlite3', ['-readonly', '-bail', database, `.read '${script}'`], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = new Map(out.trim().split('\n').map((line) => line.split('\t')));
  for (const { id, value } of facts.values()) {
    checked += 1;
    // Numbers with decimals come back as floating point: compared at the places that are printed.
    const places = (String(value).split('.')[1] ?? '').length;
    const again = found.get(id) ?? '';
    if (again === '' || Number(again).toFixed(places) !== Number(value).toFixed(places)) {
      wrong.push(`${plan}: ${id} is ${value}, its query says ${again || 'nothing'}`);
    }
  }
}

const written = (value, lang) => {
  const [whole, part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  return part === undefined ? grouped : grouped + (lang === 'vi' ? ',' : '.') + part;
};

const plans = new Map(planIds().map((plan) => [plan, factsOf(plan)]));
for (const [plan, of] of plans) recompute(plan, of);

let marked = 0;
for (const path of pagePaths()) {
  const { document } = page(path);
  for (const e of elements(document)) {
    const id = attribute(e, 'data-fact');
    if (id === undefined || id === '') continue;
    marked += 1;
    // Pages of the site name the plan in front: 'minh-hoa:tasks'.
    const [plan, own] = plans.has(path.split('/')[1]) ? [path.split('/')[1], id] : id.split(':');
    const fact = plans.get(plan)?.facts.get(own);
    if (!fact) wrong.push(`${path}: ${id} is no fact`);
    else if (squeezed(textOf(e)) !== written(fact.value, langOf(path))) {
      wrong.push(`${path}: ${id} reads ${squeezed(textOf(e))}, the fact is ${fact.value}`);
    }
  }
}
if (marked < 1000) wrong.push(`only ${marked} numbers are marked as facts`);
checked += marked;
finish('facts', checked, wrong);
