// A database that no `load` has seen: what another program may write into a cell is refused by `build`
// as it is by `load`, each cell with its table and column, and nothing of it is published.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, repository, run, tempDir } from '../support/lib.mjs';

const top = tempDir();
for (const part of ['content', 'themes', 'site-data']) cpSync(join(repository, part), join(top, part), { recursive: true, filter: (path) => !/\.sqlite/.test(path) });
const settings = join(top, 'site-data/site.toml');
const good = join(top, 'good.sqlite');
must(['load', '--root', top, '--db', good]);
writeFileSync(settings, readFileSync(settings, 'utf8').replace('source = "tables"', 'source = "sqlite"'));

const sql = (database, script) => execFileSync('sqlite3', ['-bail', '-batch', database], { input: script, encoding: 'utf8' }).trim();
const columns = sql(good, `SELECT m.name, p.name, p.type, p.pk FROM sqlite_schema m, pragma_table_info(m.name) p
  WHERE m.type = 'table' AND m.name NOT LIKE 'minhbach%' AND m.name NOT LIKE 'sqlite%';`)
  .split('\n').map((line) => line.split('|')).map(([table, column, type, pk]) => ({ table, column, type, pk: Number(pk) }));
const tables = [...new Set(columns.map(({ table }) => table))].filter((table) => sql(good, `SELECT count(*) FROM "${table}";`) !== '0');
const keyOf = (table) => columns.filter((each) => each.table === table && each.pk > 0).map(({ column }) => `"${column}"`).join(', ');

// In the first row of each table all columns of a type at once: one run names them all.
const payloads = {
  'a formula': ['TEXT', `'=HYPERLINK("https://x.example","x")'`],
  'a control character': ['TEXT', `'a' || char(7) || 'b'`],
  'a byte 0': ['TEXT', `'a' || char(0) || 'b'`],
  'a noncharacter': ['TEXT', `'a' || char(65534) || 'b'`],
  'a direction mark': ['TEXT', `'a' || char(8238) || 'b'`],
  'no UTF-8': ['TEXT', `CAST(x'61ff62' AS TEXT)`],
  'an empty text': ['TEXT', `''`],
  'blanks': ['TEXT', `'  '`],
  'an error value': ['TEXT', `'#N/A'`],
  'letters of another encoding': ['TEXT', `'Káº¿ hoáº¡ch'`],
  'a number out of every range': ['INTEGER', '9223372036854775807'],
  'a number below every range': ['INTEGER', '-9223372036854775807'],
};
const wrong = [];
let checked = 0;
const database = join(top, 'bad.sqlite');
for (const [what, [type, payload]] of Object.entries(payloads)) {
  copyFileSync(good, database);
  const expected = [];
  let script = 'PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN;\n';
  for (const table of tables) {
    const own = columns.filter((each) => each.table === table && each.type === type && each.column !== 'plan_id');
    if (own.length === 0) continue;
    script += `UPDATE "${table}" SET ${own.map(({ column }) => `"${column}" = ${payload}`).join(', ')} WHERE (${keyOf(table)}) IN (SELECT ${keyOf(table)} FROM "${table}" LIMIT 1);\n`;
    expected.push(...own.map(({ column }) => `${table}.${column}`));
  }
  sql(database, `${script}COMMIT;`);
  const done = run(['build', '--root', top, '--db', database, '--json', '--out', join(top, 'public')]);
  if (done.code !== 1) wrong.push(`${what}: build ends with ${done.code}\n${done.stderr.slice(0, 500)}`);
  if (existsSync(join(top, 'public'))) wrong.push(`${what}: something was published`);
  const told = new Set(done.stderr.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)).filter(({ severity }) => severity === 'error')
    .map(({ file, field }) => `${/: (\w+)/.exec(file.slice(database.length))?.[1]}.${field}`));
  for (const each of expected) {
    checked += 1;
    if (!told.has(each)) wrong.push(`${what}: nothing is said of ${each}`);
  }
}

// References to nobody, one table at a time.
for (const table of tables) {
  copyFileSync(good, database);
  const own = columns.filter((each) => each.table === table && each.column.endsWith('_id') && each.column !== 'plan_id');
  if (own.length === 0) continue;
  checked += 1;
  sql(database, `PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; UPDATE "${table}" SET ${own.map(({ column }) => `"${column}" = 'khong-co-ai'`).join(', ')} WHERE (${keyOf(table)}) IN (SELECT ${keyOf(table)} FROM "${table}" LIMIT 1);`);
  const done = run(['build', '--root', top, '--db', database, '--out', join(top, 'public')]);
  if (done.code !== 1) wrong.push(`${table} refers to nobody: build ends with ${done.code}\n${done.stderr.slice(0, 500)}`);
}
finish('hostile database', checked, wrong);
