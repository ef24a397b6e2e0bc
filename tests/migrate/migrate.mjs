// node migrate.mjs: what the first version of the schema wrote, brought to today's; the tables as they
// were then lie beside this file. A plan that needs no decision loads at once; one that does is written,
// named point by point, refused by `load`, and loads when a person has decided.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvRows, csvText, parseCsv } from '../support/csv.mjs';
import { filesBelow, finish, must, repository, run, tempDir, tests, tree, treeDifferences } from '../support/lib.mjs';

const wrong = [];
let checked = 0;
function expect(what, is) {
  checked += 1;
  if (!is) wrong.push(what);
}
const here = join(tests, 'migrate');
const top = tempDir();
const schema = join(repository, 'site-data/schema.sql');
// A root that has the schema of today, whatever folder the data lie in.
const root = join(top, 'gốc');
mkdirSync(join(root, 'site-data'), { recursive: true });
cpSync(schema, join(root, 'site-data/schema.sql'));
for (const part of ['content', 'themes', 'site-data/site.toml']) cpSync(join(repository, part), join(root, part), { recursive: true });
const call = (...args) => run([...args, '--root', root, '--json']);
const told = ({ stderr }) => stderr.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const errors = (done) => told(done).filter(({ severity }) => severity === 'error');
function unpacked() {
  const folder = join(top, 'minh-hoa-1');
  mkdirSync(folder);
  const done = spawnSync('tar', ['-xzf', join(here, 'minh-hoa-1.tar.gz'), '-C', folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return join(folder, 'site-data');
}

// The database that the first version made of its tables, by its own schema.
function firstDatabase(folder, schemaFile, name) {
  const file = join(top, name);
  const text = (cell) => (cell === '' || cell === undefined ? 'NULL' : `'${cell.replaceAll("'", "''")}'`);
  const rows = (path, plan) => {
    const [head, ...body] = csvRows(readFileSync(join(folder, path), 'utf8'));
    const columns = [...(plan ? ['plan_id'] : []), ...head];
    return body.map((row) => `INSERT INTO "${basename(path, '.csv')}" (${columns}) VALUES (${[...(plan ? [plan] : []), ...row].map(text)});`);
  };
  const inserts = filesBelow(folder).filter((path) => path.endsWith('.csv'))
    .flatMap((path) => rows(path, path.includes('/') ? path.split('/')[0] : ''));
  const done = spawnSync('sqlite3', [file], { input: `${readFileSync(schemaFile, 'utf8')}\nBEGIN;\n${inserts.join('\n')}\nCOMMIT;\n`, encoding: 'utf8' });
  if (done.status !== 0 || done.stderr) throw new Error(done.stderr);
  return file;
}
function edit(file, change) {
  const [head, ...body] = csvRows(readFileSync(file, 'utf8'));
  const rows = change(body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]]))));
  writeFileSync(file, csvText([head, ...rows.map((row) => head.map((name) => row[name] ?? ''))]));
}

// A plan whose targets all had an inferred day: nothing to decide before it loads.
const small = join(top, 'nhỏ');
cpSync(join(here, 'du-loai-1'), small, { recursive: true });
mkdirSync(join(small, 'static/bảng'));
writeFileSync(join(small, 'static/bảng/phụ lục.csv'), 'a,b\n');
const before = tree(small);
const refused = call('load', small, '--db', join(top, 'x.sqlite'));
expect(`load of version 1 leads to migrate:\n${refused.stderr}`, refused.code === 1 && errors(refused).length === 1 && /minhbach migrate/.test(refused.stderr));
const moved = call('migrate', small, join(top, 'nhỏ-2'));
expect(`a plan without decisions: ${moved.code}\n${moved.stderr}`, moved.code === 0);
const result = JSON.parse(moved.stdout);
expect(`the result is told in both languages: ${moved.stdout}`, result.plans === 1 && result.result_vi.startsWith(`Đã chuyển 1 kế hoạch, ${result.rows} dòng từ ${small} sang ${join(top, 'nhỏ-2')}`)
  && result.result_en.startsWith(`Brought 1 plan, ${result.rows} rows from ${small} to ${join(top, 'nhỏ-2')}`));
expect('the old tables are as they were', treeDifferences(before, tree(small)).length === 0);
const targets = parseCsv(readFileSync(join(top, 'nhỏ-2/ke-hoach/target.csv'), 'utf8'));
expect('an inferred day is dropped', targets.length === 4 && targets.every((t) => t.due_kind === 'none' && t.due === '' && t.due_words_vi === ''));
expect('each is named with what it was', told(moved).filter(({ field, value }) => field === 'due' && value.endsWith(': 2023-12-31')).length === 4);
expect('a table among the static files too', existsSync(join(top, 'nhỏ-2/static/bảng/phụ lục.csv')));
expect('files that are no tables come along', existsSync(join(top, 'nhỏ-2/site.toml')) && existsSync(join(top, 'nhỏ-2/static/van-ban.txt')));
must(['load', join(top, 'nhỏ-2'), '--db', join(top, 'nhỏ-2.sqlite'), '--root', root]);
const again = call('migrate', join(top, 'nhỏ-2'), join(top, 'nhỏ-3'));
expect('tables of today are not migrated again', again.code === 1 && !existsSync(join(top, 'nhỏ-3')));
expect('nothing is written over', call('migrate', small, join(top, 'nhỏ-2')).code === 1);
expect('nor into the old folder', call('migrate', small, join(small, 'mới')).code === 1 && treeDifferences(before, tree(small)).length === 0);

// The same as a database: SQLite to SQLite, to tables, and tables to SQLite give the same rows.
const old = unpacked();
const smallDatabase = firstDatabase(small, join(old, 'schema.sql'), 'nhỏ-1.sqlite');
const stale = call('build', '--db', smallDatabase, '--out', join(top, 'trang'));
expect(`build of version 1 leads to migrate:\n${stale.stderr}`, stale.code === 1 && /minhbach migrate/.test(stale.stderr));
const own = join(top, 'riêng.sqlite');
cpSync(smallDatabase, own);
spawnSync('sqlite3', [own, 'CREATE TABLE cua_so (a TEXT); CREATE VIEW xem AS SELECT 1;']);
const left = call('migrate', own, join(top, 'riêng-2.sqlite'));
expect('tables of the office in the same file are named, not dropped in silence', left.code === 0
  && told(left).filter(({ reason_en }) => /none of the schema/.test(reason_en)).map(({ field }) => field).join() === 'cua_so,xem');
const bytes = readFileSync(smallDatabase);
for (const [from, to] of [[smallDatabase, 'a.sqlite'], [small, 'b.sqlite'], [smallDatabase, 'bảng']]) {
  const done = call('migrate', from, join(top, to));
  expect(`${from} → ${to}: ${done.code}\n${done.stderr}`, done.code === 0);
}
expect('the old database is as it was', bytes.equals(readFileSync(smallDatabase)));
for (const name of ['a', 'b']) must(['dump', join(top, `bảng-${name}`), '--db', join(top, `${name}.sqlite`), '--root', root]);
const tables = (folder) => new Map([...tree(folder)].filter(([path]) => path.endsWith('.csv') && !path.startsWith('static/')));
expect('SQLite to SQLite', treeDifferences(tables(join(top, 'nhỏ-2')), tables(join(top, 'bảng-a'))).length === 0);
expect('tables to SQLite', treeDifferences(tables(join(top, 'nhỏ-2')), tables(join(top, 'bảng-b'))).length === 0);
expect('SQLite to tables', treeDifferences(tables(join(top, 'nhỏ-2')), tables(join(top, 'bảng'))).length === 0);
const newer = call('migrate', join(top, 'a.sqlite'), join(top, 'c.sqlite'));
expect('a database of today is not migrated again', newer.code === 1 && !existsSync(join(top, 'c.sqlite')));

// A plan with stated days and with amendments in words only.
const large = join(top, 'lớn');
const open = call('migrate', old, large);
const asked = errors(open);
expect(`decisions are left: ${open.code}`, open.code === 1);
expect('nothing of the program goes along', !existsSync(join(large, 'schema.sql')) && existsSync(join(large, 'site.toml')));
const stated = parseCsv(readFileSync(join(old, 'minh-hoa/target.csv'), 'utf8')).filter((t) => t.due_inferred === '0').map((t) => t.id);
const line = (file, id) => readFileSync(join(large, `minh-hoa/${file}.csv`), 'utf8').split('\n').findIndex((text) => text.startsWith(`${id},`)) + 1;
for (const id of stated) {
  expect(`the words of the due of ${id} are asked for`, asked.some((e) => e.file.endsWith('lớn/minh-hoa/target.csv') && e.line === line('target', id) && /due_words_vi/.test(e.reason_vi)));
}
for (const id of ['DCKH01', 'DCKH02']) {
  expect(`the content of ${id} is asked for`, asked.some((e) => e.file.endsWith('amendment.csv') && e.value?.startsWith(`${id}: `) && /amended_/.test(e.fix_vi)));
}
expect('the last word says where the new tables are', asked.some(({ file }) => file === large));
expect('and they do not load', call('load', large, '--db', join(top, 'lớn.sqlite')).code === 1);
const closed = call('migrate', old, join(top, 'lớn.sqlite'));
expect('a database is not made before that', closed.code === 1 && !existsSync(join(top, 'lớn.sqlite')));

// What a person decides, by the plan's own words: here, what was decided for the site's own plan.
const today = (file) => parseCsv(readFileSync(join(repository, `site-data/minh-hoa/${file}.csv`), 'utf8'));
const decided = new Map(today('target').map((t) => [t.id, t]));
edit(join(large, 'minh-hoa/target.csv'), (rows) => rows.map((t) => (stated.includes(t.id)
  ? { ...t, due: decided.get(t.id).due, due_kind: decided.get(t.id).due_kind, due_words_vi: decided.get(t.id).due_words_vi, due_words_en: decided.get(t.id).due_words_en } : t)));
for (const file of ['amended_schedule', 'amended_assignment']) cpSync(join(repository, `site-data/minh-hoa/${file}.csv`), join(large, `minh-hoa/${file}.csv`));
edit(join(large, 'minh-hoa/schedule.csv'), (rows) => rows.map((s) => (s.task_id === 'V.1' ? { ...s, due: '2025-12-31' } : s)));
for (const file of ['task_report', 'output_delivered', 'supporting_document']) {
  edit(join(large, `minh-hoa/${file}.csv`), (rows) => rows.map((r) => (r.task_id === 'V.1' ? { ...r, occurrence: '2025-12-31' } : r)));
}
edit(join(large, 'minh-hoa/task.csv'), (rows) => rows.map((t) => (t.id === 'III.3' ? { ...t, coordinating_vi: 'Văn phòng A', coordinating_en: 'Office A' } : t)));
cpSync(join(repository, 'site-data/minh-hoa/assignment.csv'), join(large, 'minh-hoa/assignment.csv'));
const loaded = call('load', large, '--db', join(top, 'lớn.sqlite'));
expect(`decided, it loads: ${loaded.code}\n${loaded.stderr}`, loaded.code === 0);
const site = join(top, 'cả trang');
for (const part of ['content', 'themes']) cpSync(join(repository, part), join(site, part), { recursive: true });
cpSync(large, join(site, 'site-data'), { recursive: true });
cpSync(schema, join(site, 'site-data/schema.sql'));
must(['load', '--root', site]);
must(['build', '--root', site]);
checked += 1;
rmSync(site, { recursive: true });
finish('migrate', checked, wrong);
