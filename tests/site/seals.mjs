// node seals.mjs: what was published can be shown to be unchanged, and cannot be changed in place (rule M43).
//   1. `seal` seals every published revision once; a second run writes nothing.
//   2. The lines the page on method gives, run with sqlite3 and sha256sum alone in the folder of the
//      published files, say OK for every revision and end at the head that stands on the page.
//   3. One changed cell of the published file: from that revision on they say CHANGED. Of a chain that was
//      rewritten as a whole they say OK, and the head that somebody kept is missing.
//   4. Of each sealed table a changed, a lost and an added row ends `load` with 1 and names it; so does a
//      chain that was rewritten, cut or reordered. What a later revision corrects is accepted.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { csvText, parseCsv as readCsv } from '../support/csv.mjs';
import { finish, must, repository, run, tempDir } from '../support/lib.mjs';

const writeCsv = (rows) => csvText([Object.keys(rows[0]), ...rows.map((row) => Object.values(row))]);

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};

const plan = 'minh-hoa';
const root = tempDir();
for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
const data = join(root, 'site-data', plan);
const table = (name) => join(data, `${name}.csv`);
const minhbach = (...args) => run([...args, '--root', root, '--lang', 'en']);

// --- 1
const first = must(['seal', '--root', root, '--lang', 'en']);
const published = readCsv(readFileSync(table('snapshot'), 'utf8')).filter((row) => row.published);
check(first.stdout.startsWith(`Sealed ${published.length} revisions:`), `seal says: ${first.stdout.split('\n')[0]}`);
const chain = readFileSync(table('sealed_revision'), 'utf8');
check(must(['seal', '--root', root, '--lang', 'en']).stdout.startsWith('Nothing to seal'), 'a second seal finds something');
check(readFileSync(table('sealed_revision'), 'utf8') === chain, 'a second seal writes another chain');
must(['load', '--root', root]);
must(['build', '--root', root]);

// --- 2 and 3
const files = join(root, 'public/data', plan);
function recipe(lang) {
  const page = readFileSync(join(root, 'public', lang, plan, lang === 'vi' ? 'cach-tinh.html' : 'method.html'), 'utf8');
  const lines = page.match(/<pre[^>]*><code>(head=0{64}[\s\S]*?)<\/code><\/pre>/);
  const head = page.match(/<code class="hash">([0-9a-f]{64})<\/code>/);
  if (!lines || !head) throw new Error(`${lang}: the page on method gives no seals`);
  const text = lines[1].replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return { text, head: head[1] };
}
const said = (folder, { text }) => execFileSync('bash', ['-c', text], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
const isWhole = (lines) => lines.every((line) => / OK [0-9a-f]{64}$/.test(line));
for (const lang of ['vi', 'en']) {
  const lines = said(files, recipe(lang));
  check(isWhole(lines) && lines.length === published.length, `${lang}: the recipe says ${lines.join('; ')}`);
  check(lines.at(-1).endsWith(recipe(lang).head), `${lang}: the recipe does not end with the head: ${lines.at(-1)}`);
}
const newest = readCsv(chain).find((row) => Number(row.n) === published.length);
check(recipe('vi').head === newest.head, 'the head on the page is not that of the newest seal');
const changed = join(tempDir(), 'data');
cpSync(files, changed, { recursive: true });
execFileSync('sqlite3', [join(changed, `${plan}.plan.sqlite`), "UPDATE task_report SET done_on = '2024-03-30' WHERE period_id = '2024-6T' AND done_on IS NOT NULL"]);
const after = said(changed, recipe('en'));
const from = after.findIndex((line) => line.startsWith('2024-6T@1'));
check(after.every((line, i) => line.includes(i < from ? ' OK ' : ' CHANGED ')), `a changed file: ${after.join('; ')}`);

// Who rewrites the whole chain makes one that holds together: it lacks the head that somebody kept.
{
  const kept = recipe('en').head;
  const before = ['unit_report', 'sealed_revision', 'sealed_row'].map((name) => [name, readFileSync(table(name), 'utf8')]);
  const rows = readCsv(readFileSync(table('unit_report'), 'utf8'));
  rows.find((row) => row.received_on).received_on = '2022-03-02';
  writeFileSync(table('unit_report'), writeCsv(rows));
  for (const name of ['sealed_revision', 'sealed_row']) rmSync(table(name));
  must(['seal', '--root', root]);
  must(['load', '--root', root, '--db', join(root, 'rewritten.sqlite')]);
  must(['build', '--root', root, '--db', join(root, 'rewritten.sqlite'), '--out', join(root, 'rewritten')]);
  const lines = said(join(root, 'rewritten/data', plan), recipe('en'));
  check(isWhole(lines) && !lines.some((line) => line.endsWith(kept)), `a rewritten chain: ${lines.join('; ')}`);
  const whole = said(files, recipe('en'));
  check(whole.some((line) => line.endsWith(kept)), 'a chain that was not rewritten lacks the head kept');
  for (const [name, text] of before) writeFileSync(table(name), text);
}

// --- 4
function refused(name, file, edit, expected) {
  const before = readFileSync(table(file), 'utf8');
  const rows = readCsv(before);
  edit(rows);
  writeFileSync(table(file), writeCsv(rows));
  const done = minhbach('load');
  check(done.code === 1 && expected.every((word) => done.stderr.includes(word)), `${name}: ${done.code} ${done.stderr.slice(0, 300)}`);
  writeFileSync(table(file), before);
}
const sealedDocuments = new Set(readCsv(readFileSync(table('sealed_row'), 'utf8')).filter((row) => row.row_table === 'document').map((row) => row.row_key));
const text = { task_report: 'activity_vi', unit_report: 'received_on', indicator_value: 'note_vi', unit_comment: 'text_vi', snapshot: 'note_vi', document: 'kind_vi' };
for (const [file, column] of Object.entries(text)) {
  refused(`${file}: a changed row`, file, (rows) => {
    const row = rows.find((each) => (file === 'document' ? sealedDocuments.has(each.id) && each.is_public === '1' : each[column] || file === 'snapshot'));
    row[column] = column === 'received_on' ? '2022-03-02' : `${row[column]} Sửa.`;
  }, ['was changed after revision', `${file}.csv:`]);
}
refused('a lost row', 'unit_report', (rows) => rows.pop(), ['lacks this row of table unit_report']);
refused('an added row', 'unit_comment', (rows) => rows.push({ ...rows[0], task_id: rows[0].task_id === 'I.2' ? 'I.1' : 'I.2' }), ['the row was added to revision']);
refused('a rewritten head', 'sealed_revision', (rows) => { rows[3].head = rows[4].head; }, ['the chain of seals is broken here']);
refused('a cut chain', 'sealed_revision', (rows) => { rows.splice(rows.findIndex((row) => row.n === '7'), 1); }, ['the chain of seals lacks number 7']);
refused('another root', 'sealed_revision', (rows) => { rows[5].root = rows[6].root; }, ['the seal does not match the rows of this revision']);

// A row that was changed together with its own seal and root still breaks the head.
refused('a forged row seal', 'sealed_row', (rows) => { rows[0].hash = '0123456789abcdef'; }, ['was changed after revision']);

// The next revision is how a mistake is put right; sealing it adds one link and changes none.
for (const file of ['snapshot', 'unit_report', 'task_report', 'output_delivered', 'supporting_document', 'indicator_value', 'unit_comment']) {
  if (!existsSync(table(file))) continue;
  const rows = readCsv(readFileSync(table(file), 'utf8'));
  const more = rows.filter((row) => row.period_id === '2026-Q3').map((row) => ({ ...row, revision: '2' }));
  if (file === 'snapshot') more[0].published = '2026-10-05';
  writeFileSync(table(file), writeCsv(rows.concat(more)));
}
const next = must(['seal', '--root', root, '--lang', 'en']);
check(next.stdout.startsWith('Sealed 1 revision:'), `the next revision: ${next.stdout.split('\n')[0]}`);
const links = (csv) => csv.trim().split('\n').slice(1);
check(links(chain).every((line) => readFileSync(table('sealed_revision'), 'utf8').includes(line)), 'sealing the next revision changed an earlier seal');
check(minhbach('load').code === 0, 'the next revision does not load');
finish('seals', checked, wrong);
