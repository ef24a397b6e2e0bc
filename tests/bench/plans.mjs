// As many plans as a country has, made from the illustrative one, always the same bytes:
//   node bench/plans.mjs <plans> <tasks of each> <folder>
// writes a site-data folder, ready for `load`. Each plan belongs to a body of its own, has its own names in every
// sentence and leaves out other tasks than its neighbours; 43 tasks are what the real plan has. The 21 periods
// with their four windows and the reports in every state are those of the illustrative plan, whose fictional
// figures stay marked as such. One plan is held at a time, so memory does not grow with their number.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { multiplied } from '../plans/multiplied.mjs';
import { csvText, parseCsv } from '../support/csv.mjs';
import { readText, repository } from '../support/lib.mjs';

const source = join(repository, 'site-data');

function illustrativePlan() {
  const folder = join(source, 'minh-hoa');
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace('.csv', ''), parseCsv(readText(join(folder, file)))]));
}

// Copies nothing else builds upon: neither a target's sentence nor the output of another task.
function removable(plan) {
  const needed = new Set([...plan.target.map((row) => row.task_id), ...plan.task.map((row) => row.same_output_as),
    ...plan.amendment.map((row) => row.task_id), ...plan.correction.map((row) => row.task_id)]);
  return plan.task.map((row) => row.id).filter((id) => id.split('.').length > 2 && !needed.has(id));
}

const asCsv = (rows) => {
  const names = Object.keys(rows[0]);
  return csvText([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
};

// The words that name the body, everywhere alike: an alias has to match the cell it stands in.
function renamed(text, n) {
  const province = (n % 34) + 1;
  return text.replaceAll('Sở A', `Sở A${n}`).replaceAll('Department A', `Department A${n}`)
    .replaceAll('SỞ A', `SỞ A${n}`).replaceAll('DEPARTMENT A', `DEPARTMENT A${n}`)
    .replaceAll('tỉnh B', `tỉnh B${province}`).replaceAll('Tỉnh B', `Tỉnh B${province}`)
    .replaceAll('TỈNH B', `TỈNH B${province}`).replaceAll('PROVINCE B', `PROVINCE B${province}`)
    .replaceAll('Province B', `Province B${province}`).replaceAll('so-a-tinh-b', `so-a${n}-tinh-b${province}`);
}

// The tables of a plan without some tasks: [table, text].
function tablesWithout(plan, dropped) {
  return Object.entries(plan)
    .map(([table, rows]) => [table, rows.filter((row) => !dropped.has(table === 'task' ? row.id : row.task_id))])
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => [table, asCsv(rows)]);
}

export function make(plans, tasks, folder) {
  const plan = illustrativePlan();
  const body = parseCsv(readText(join(source, 'body.csv'))).find((row) => row.id === plan.plan[0].body_id);
  multiplied(Math.ceil(tasks / plan.task.length))(plan);
  const surplus = plan.task.length - tasks;
  const candidates = removable(plan);
  if (candidates.length < surplus) throw new Error(`${tasks} tasks: ${candidates.length} can be left out, ${surplus} have to`);
  // Few ways to leave tasks out, so the tables are made into text once for each.
  const variants = Array.from({ length: surplus > 0 ? Math.min(plans, candidates.length) : 1 }, (_, i) =>
    tablesWithout(plan, new Set(Array.from({ length: surplus }, (_unused, k) => candidates[(i + k) % candidates.length]))));

  mkdirSync(join(folder, 'static'), { recursive: true });
  for (const file of ['schema.sql', 'site.toml']) cpSync(join(source, file), join(folder, file));
  const bodies = [];
  for (let n = 1; n <= plans; n += 1) {
    const below = join(folder, `ke-hoach-${String(n).padStart(4, '0')}`);
    mkdirSync(below);
    for (const [table, text] of variants[n % variants.length]) {
      const placed = table === 'plan' ? text.replace(/^(so-a-tinh-b),\d+/m, `$1,${n}`) : text;
      writeFileSync(join(below, `${table}.csv`), renamed(placed, n));
    }
    bodies.push(...renamed(asCsv([body]), n).split('\n').slice(n === 1 ? 0 : 1, -1));
  }
  writeFileSync(join(folder, 'body.csv'), `${bodies.join('\n')}\n`);
}

const [plans, tasks, folder] = process.argv.slice(2);
if (!(Number(plans) >= 1) || !(Number(tasks) >= 22) || !folder) throw new Error('plans.mjs <plans> <tasks of each, from 22> <folder>');
make(Number(plans), Number(tasks), resolve(folder));
