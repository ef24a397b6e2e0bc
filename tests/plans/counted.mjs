// Plans with 0, 1, 7, 8 and 43 of everything that is listed, cut or counted: what `load` accepts is
// built, with every link whole, also long after its last report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, repository, run, tempDir } from '../support/lib.mjs';
import { layOut, plans } from './make.mjs';
import { multiplied } from './multiplied.mjs';

const counts = [0, 1, 7, 8, 43];  // nothing, one, as many as are shown, one more, as many as the largest plan
const tables = ['task_group', 'task', 'unit', 'target', 'indicator', 'section', 'paragraph', 'term', 'source_note', 'open_point', 'commitment', 'reporting_period', 'snapshot', 'correction', 'amendment', 'event', 'document', 'funding', 'milestone', 'unit_member', 'indicator_value'];

// Every reference of the schema: [table, columns, parent, columns of the parent].
const schema = readFileSync(join(repository, 'site-data/schema.sql'), 'utf8').replace(/--.*$/gm, '');
const references = [...schema.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\)/g)].flatMap(([, table, body]) =>
  [...body.matchAll(/FOREIGN KEY \(([^)]*)\)\s+REFERENCES (\w+) \(([^)]*)\)/g)].map(([, own, parent, theirs]) => [table, own.split(/,\s*/), parent, theirs.split(/,\s*/)]));

const keyOf = (row, columns) => columns.filter((name) => name !== 'plan_id').map((name) => row[name] ?? '').join('\n');

// Takes away what refers to rows that are gone, and what refers to that.
function settle(plan) {
  for (let changed = true; changed;) {
    changed = false;
    for (const [table, own, parent, theirs] of references) {
      if (!plan[table] || !plan[parent]) continue;
      const there = new Set(plan[parent].map((row) => keyOf(row, theirs)));
      const isWhole = (row) => own.some((name) => name !== 'plan_id' && !row[name]) || there.has(keyOf(row, own));
      if (table === 'plan') {
        // The plan itself stays, and names nobody.
        for (const row of plan.plan.filter((each) => !isWhole(each))) for (const name of own) if (name !== 'plan_id') row[name] = '';
        continue;
      }
      const kept = plan[table].filter(isWhole);
      changed ||= kept.length < plan[table].length;
      plan[table] = kept;
    }
  }
}

function withCount(table, count) {
  return (plan) => {
    if (table === 'task') multiplied(Math.ceil(Math.max(1, count) / plan.task.length))(plan);  // with all that belongs to one
    const rows = plan[table];
    const copies = Array.from({ length: Math.max(0, count - rows.length) }, (_, i) => {
      const row = { ...rows[i % rows.length] };
      if (row.id) row.id = `${row.id}-${i}`;
      if (row.position) row.position = String(1000 + i);
      return row;
    });
    if (table === 'amendment') {
      // Each with what it puts in place.
      for (const name of Object.keys(plan).filter((each) => each.startsWith('amended_'))) {
        const content = (row, i) => plan[name].filter((each) => each.amendment_id === rows[i % rows.length].id).map((each) => ({ ...each, amendment_id: row.id }));
        plan[name] = plan[name].concat(copies.flatMap(content));
      }
    }
    const parties = (task) => plan.assignment.filter((row) => row.task_id === task.id).length;
    const before = new Map(plan.task.map((task) => [task.id, parties(task)]));
    plan[table] = rows.slice(0, count).concat(copies);
    if (table !== 'term') plan.term = [];  // each has to stand in a text that may be gone
    settle(plan);
    // A cell names a unit that is gone.
    plan.task = plan.task.filter((task) => !before.has(task.id) || parties(task) === before.get(task.id) || count > rows.length);
    settle(plan);
  };
}

const wrong = [];
let built = 0;
const refused = [];
for (const table of tables) {
  for (const count of counts) {
    const name = `${table}-${count}`;
    plans[name] = { make: withCount(table, count) };
    const root = tempDir();
    layOut(name, root);
    const own = ['--root', root, '--lang', 'en'];
    const loaded = run(['load', ...own]);
    if (loaded.code !== 0) {
      if (loaded.code !== 1) wrong.push(`${name}: load ends with ${loaded.code}\n${loaded.stderr.slice(0, 500)}`);
      refused.push(`${name} (${(/error: .*/.exec(loaded.stderr) ?? [''])[0].slice(7, 120)})`);
      continue;
    }
    const done = run(['build', ...own, '--as-of', '2026-12-31']);  // the more needs attention
    if (done.code !== 0) wrong.push(`${name}: build ends with ${done.code}\n${done.stderr.slice(0, 500)}`);
    built += 1;
  }
}
if (process.env.VERBOSE) console.log(refused.join('\n'));
if (built < tables.length * counts.length / 2) wrong.push(`only ${built} were accepted; refused: ${refused.join(', ')}`);
finish('plans of every count', built, wrong);
