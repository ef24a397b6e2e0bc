// The tables of what changed and of results by year say what the pages say: as many rows of each kind as
// the fact of that kind counts, in every period and every year; every standing and happening in words of
// both languages. The pages of these lists offer the files.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, page, planIds, publicRoot } from './site.mjs';

const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
// Files of an illustrative plan have its id before their names.
const named = (plan, name) => readdirSync(join(publicRoot, 'data', plan)).find((file) => file === name || file === `${plan}.${name}`);
const rowsOf = (plan, name) => parseCsv(readFileSync(join(publicRoot, 'data', plan, named(plan, name)), 'utf8'));

// The facts that `pattern` names, against the rows of the kind and place it names.
function counted(plan, rows, facts, pattern, matches) {
  for (const { id, value } of facts) {
    const [, place, kind] = pattern.exec(id) ?? [];
    if (kind === undefined) continue;
    const n = rows.filter((row) => matches(row, place, kind)).length;
    expect(`${plan}: ${id} is ${value}, the table has ${n} rows of it`, n === Number(value));
  }
}

let plans = 0;
for (const plan of planIds()) {
  if (!named(plan, 'changes.csv')) continue;
  plans += 1;
  const facts = rowsOf(plan, 'facts.csv');
  const changes = rowsOf(plan, 'changes.csv');
  const years = rowsOf(plan, 'years.csv');
  const values = changes.filter((row) => row.happening === 'value');
  counted(plan, changes, facts, /^([^/@]+)\/happening\.(?!tasks$)([a-z_]+)$/, (row, period, kind) => row.period_id === period && row.happening === kind);
  for (const { id, value } of facts) {
    const period = /^([^/@]+)\/happening\.tasks$/.exec(id)?.[1];
    if (!period) continue;
    const tasks = new Set(changes.filter((row) => row.period_id === period && row.task).map(({ task }) => task));
    expect(`${plan}: ${id} is ${value}, the table has ${tasks.size} tasks`, tasks.size === Number(value));
  }
  counted(plan, years, facts, /^year\.(\d{4})\.(due|S\d+)$/, (row, year, kind) => row.year === year && (kind === 'due' || row.standing === kind));
  expect(`${plan}: ${values.length} values, ${changes.length} changes`, values.length > 0 && changes.length > values.length);
  for (const row of values) expect(`${plan}: ${JSON.stringify(row)}`, row.indicator && !row.task && row.basis && row.value_before_to <= row.value_after_to);
  for (const row of [...changes, ...years]) {
    for (const [column, code] of Object.entries(row)) {
      if (!/^(happening|standing|standing_before|standing_after)$/.test(column) || code === '') continue;
      const words = [row[`${column}_vi`], row[`${column}_en`]];
      expect(`${plan}: ${column} ${code} in words: ${words}`, words.every((said) => said && said !== code) && words[0] !== words[1]);
    }
  }
  for (const [path, table] of [['thay-doi/index.html', 'changes'], ['ket-qua-nam/index.html', 'years']]) {
    const files = elements(page(`vi/${plan}/${path}`).document, 'a').map((a) => attribute(a, 'href') ?? '').filter((href) => !href.includes('/charts/') && new RegExp(`[./]${table}\\.(vi\\.xlsx|csv|json)$`).test(href));
    expect(`vi/${plan}/${path} offers ${files.join(' ')}`, files.length === 3);
  }
}
expect('no plan has a table of changes', plans > 0);
finish('tables of changes', checked, wrong);
