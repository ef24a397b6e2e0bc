// node verify.mjs [EVERY]: `verify` says of a published site whether it is whole (rule M43, staff.md).
//   1. A site as it was published: in its folder, as a ZIP file, at an address; all three say the same.
//   2. A flipped byte of a file, wherever, is told by its path: of EVERY-th file (default 25; 1: each).
//   3. What a forger does who writes the manifests anew: a sealed row, a number, a chain, a file that
//      nobody published. Who rewrites the whole chain is exposed by a head noted before, by nothing else.
//      A number on a page, in a table, and the query that is to prove it.
//   4. What is hostile: paths that leave the site, queries that write, attach or never end, a ZIP file
//      that lies, a server that fails.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { csvText, csvRows } from '../support/csv.mjs';
import { filesBelow, finish, must, repository, start, tempDir } from '../support/lib.mjs';
import { serve } from '../support/server.mjs';

const every = Number(process.argv[2] ?? 25);
const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};

// Whoever verifies has the site and the program, and nothing of the project.
const elsewhere = tempDir();

// A server of this process answers only while nothing here waits for a program.
const verify = (where, ...more) => runElsewhere(['verify', where, '--lang', 'en', ...more]);
async function runElsewhere(words) {
  const child = start(words, { stdio: 'pipe', cwd: elsewhere });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => { stdout += piece; });
  child.stderr.on('data', (piece) => { stderr += piece; });
  const code = await new Promise((resolve) => { child.once('close', resolve); });
  return { code, stdout, stderr };
}
async function refused(name, where, code, expected, ...more) {
  const done = await verify(where, ...more);
  check(done.code === code && expected.every((word) => done.stderr.includes(word)), `${name}: ${done.code} ${(done.stderr || done.stdout).slice(0, 400)}`);
}

const plan = 'minh-hoa';
const top = tempDir();
for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(top, folder), { recursive: true });
const data = join(top, 'site-data', plan);
function publish(name) {
  must(['seal', '--root', top]);
  must(['load', '--root', top, '--replace']);
  must(['build', '--root', top, '--out', join(top, name)]);
  return join(top, name);
}
const site = publish('site');
const heads = csvRows(readFileSync(join(data, 'sealed_revision.csv'), 'utf8')).slice(1).map((row) => row.at(-1));

// --- 1
const whole = await verify(site);
check(whole.code === 0 && whole.stdout.includes(`head ${heads.at(-1)}`), `as published: ${whole.stderr.slice(0, 300)}`);
const zip = join(top, 'site.zip');
execFileSync('zip', ['-q', '-r', zip, '.'], { cwd: site });
check((await verify(zip)).stdout === whole.stdout, 'the ZIP file is said to be something else');
const server = await serve(site);
check((await verify(server.address)).stdout === whole.stdout, 'the address is said to be something else');
// `diff` takes a site in the same places; an address is what is live, whatever it was published with.
const diff = (before, after) => runElsewhere(['diff', before, after, '--lang', 'en', '--plan', plan, '--root', top]);
for (const [before, after] of [[server.address, zip], [zip, site], [server.address, join(top, 'site-data')]]) {
  const done = await diff(before, after);
  check(done.code === 0 && done.stdout.includes('Nothing differs.'), `diff ${before} ${after}: ${done.code} ${(done.stderr || done.stdout).slice(0, 300)}`);
}
check((await diff(new URL('vi', server.address).href, site)).stderr.includes('no site that this program published is there'), 'diff takes an address without a site');
const json = JSON.parse((await verify(site, '--json')).stdout);
check(json.files === filesBelow(site).length - 1 && json[`${plan}.head`] === heads.at(-1), `as JSON: ${JSON.stringify(json).slice(0, 300)}`);
for (const head of [heads[0], heads.at(-1)]) check((await verify(site, '--head', head)).code === 0, `head ${head} is not found`);
await refused('a head of nobody', site, 1, ['no chain of seals has this head'], '--head', '0'.repeat(64));
await refused('a head that is none', site, 2, ['64 digits'], '--head', 'abc');

// --- 2
const copy = (name, from = site) => {
  const to = join(top, name);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
};
const flipped = copy('flipped');
const paths = filesBelow(flipped);
const picked = paths.filter((path, i) => i % every === 0 || path.endsWith('manifest.json'));
for (const path of picked) {
  const file = join(flipped, path);
  const bytes = readFileSync(file);
  const turned = Buffer.from(bytes);
  turned[Math.floor(turned.length / 2)] ^= 1;
  writeFileSync(file, turned);
  const done = await verify(flipped);
  // A flipped digit of a sum blames the file whose sum it is.
  const blamed = path.endsWith('manifest.json') ? 'error:' : `${path}: error:`;
  check(done.code === 1 && done.stderr.includes(blamed), `${path}: a flipped byte: ${done.code} ${done.stderr.slice(0, 200)}`);
  writeFileSync(file, bytes);
}
check((await verify(flipped)).code === 0, 'the copy is not whole again');

// --- 3
const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');
// Writes a file of a site and, as a forger would, its size and sum wherever a manifest lists it.
function forge(root, path, bytes) {
  const old = readFileSync(join(root, path));
  writeFileSync(join(root, path), bytes);
  if (path === 'manifest.json') return;
  const ofPlan = `data/${plan}/manifest.json`;
  const list = path !== ofPlan && readFileSync(join(root, ofPlan), 'utf8').includes(`"path": "${path}"`) ? ofPlan : 'manifest.json';
  const text = readFileSync(join(root, list), 'utf8');
  const forged = text.replace(`"size": ${old.length}, "sha256": "${sum(old)}"`, `"size": ${Buffer.byteLength(bytes)}, "sha256": "${sum(bytes)}"`);
  if (forged === text) throw new Error(`${path} is not in ${list}`);
  forge(root, list, forged);
}
const inData = (name) => `data/${plan}/${plan}.${name}`;
const toForge = copy('to forge');
async function forged(name, path, change, expected) {
  const before = [path, `data/${plan}/manifest.json`, 'manifest.json'].map((each) => [join(toForge, each), readFileSync(join(toForge, each))]);
  forge(toForge, path, change(readFileSync(join(toForge, path), 'utf8'), toForge));
  const { code, stderr } = await verify(toForge);
  check(code === 1 && expected.every((word) => stderr.includes(word)), `${name}: ${code} ${stderr.slice(0, 400)}`);
  // Who verifies is a reader: what the office would have to do is not theirs.
  check(!/snapshot\.csv|correction\.csv|--db|new, empty folder/.test(stderr), `${name}: tells a reader what the office does: ${stderr.slice(0, 300)}`);
  for (const [file, bytes] of before) writeFileSync(file, bytes);
}
const asSqlite = (sql) => (_, root) => {
  const file = join(root, 'changed.sqlite');
  cpSync(join(root, inData('plan.sqlite')), file);
  execFileSync('sqlite3', [file, sql]);
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
};
await forged('a sealed row', inData('plan.sqlite'), asSqlite("UPDATE unit_report SET received_on = '2022-03-02' WHERE period_id = '2022-6T' AND unit_id = (SELECT min(unit_id) FROM unit_report WHERE period_id = '2022-6T')"), ['unit_report', 'was changed after revision', 'get the whole site from who published it']);
await forged('a lost row', inData('plan.sqlite'), asSqlite("DELETE FROM unit_report WHERE period_id = '2022-6T' AND unit_id = (SELECT min(unit_id) FROM unit_report WHERE period_id = '2022-6T')"), ['lacks this row of table unit_report']);
await forged('a lost revision', inData('plan.sqlite'), asSqlite(['snapshot', 'unit_report', 'task_report', 'output_delivered', 'supporting_document', 'indicator_value', 'unit_comment'].map((table) => `DELETE FROM ${table} WHERE period_id = '2022-Q1'`).join(';')), ['2022-Q1@1', 'lacks this row of table snapshot']);
await forged('a cut chain', inData('plan.sqlite'), asSqlite('DELETE FROM sealed_revision WHERE n = 7'), ['lacks number 7']);
await forged('a number', inData('facts.csv'), (text) => text.replace(/^tasks,22,/m, 'tasks,23,'), ['tasks = 23', 'computed again from the published data it is 22']);
await forged('a table without its queries', inData('facts.csv'), (text) => text.replace('sql,', 'SQL,'), ['lacks column id, value or sql']);
// Who writes the number writes its query as well: what counts is the rule.
await forged('a number with a query of its own', inData('facts.csv'), (text) => text.replace(/^tasks,22,(.*?),SELECT count[^,]*,/m, 'tasks,23,$1,SELECT 23;,'), ['query is that of no rule', 'computed again from the published data it is 22']);
await forged('a number that is left out', inData('facts.csv'), (text) => text.replace(/^tasks,22,.*\n/m, ''), ['tasks = 22', 'the table lacks it']);
await forged('a number as JSON', inData('facts.json'), (text) => text.replace('{"id":"tasks","value":22', '{"id":"tasks","value":23'), ['facts.json', '"23"', 'this cell is “22”']);
const timely = '2026-Q3/value.ho-so-dung-han.own_period.2026-09-14';
const printed = (page, is, says) => forged(`a number of ${page}`, page, (text) => text.replace(`<span data-fact="${timely}">${is}</span>`, says), [page, `data-fact: error: "${timely} = `, `computed again from the published data it is ${is}`]);
await printed(`en/${plan}/periods/2026-q3.html`, '46.0', `<span data-fact="${timely}">42.4</span>`);
await printed(`vi/${plan}/ky-bao-cao/2026-quy-3.html`, '46,0', `<SPAN class=x DATA-FACT='${timely}' >42,4</SPAN>`);
await printed(`vi/${plan}/ky-bao-cao/2026-quy-3.html`, '46,0', `<span data-fact="${timely}">46.0</span>`); // not as the language writes it
await printed(`en/${plan}/periods/2026-q3.html`, '46.0', `<span data-fact="${timely}">4<b>2</b>.<!-- 6.0 -->4</span>`);
await forged('a number of the list of plans', 'vi/index.html', (text) => text.replace(`data-fact="${plan}:tasks">22`, `data-fact="${plan}:tasks">23`), ['vi/index.html', 'tasks = 23', 'it is 22']);
await forged('a number of no fact', `en/${plan}/index.html`, (text) => text.replace('</main>', '<p data-fact="success">100</p></main>'), ['success = 100', 'no number of this name']);
await forged('a cell of a table', inData('indicator_value.csv'), (text) => text.replace(',127,276,', ',117,276,'), ['indicator_value.csv', 'numerator', 'this cell is “127”']);
await forged('a cell of a table as JSON', inData('indicator_value.json'), (text) => text.replace('"numerator":127', '"numerator":117'), ['indicator_value.json', 'numerator', 'this cell is “127”']);
await forged('a row less', inData('unit_report.csv'), (text) => text.replace(/[^\n]*\n$/, ''), ['unit_report.csv', '1 row of the data (plan.sqlite) is missing']);
await forged('a row more', inData('unit_report.json'), (text) => text.replace('\n]', ',\n{}\n]'), ['unit_report.json', 'the data have no such row']);
{
  const root = copy('forged');
  writeFileSync(join(root, 'vi', 'la.html'), '<p>');
  await refused('a page that nobody published', root, 1, ['vi/la.html', 'not in the manifest']);
  rmSync(join(root, 'vi', 'la.html'));
  rmSync(join(root, 'robots.txt'));
  await refused('a file that is gone', root, 1, ['robots.txt', 'in the manifest and not here']);
  rmSync(join(root, 'manifest.json'));
  await refused('no manifest', root, 1, ['manifest.json', 'is not there']);
}
{
  const file = join(data, 'unit_report.csv');
  const rows = csvRows(readFileSync(file, 'utf8'));
  rows[1][rows[0].indexOf('received_on')] = '2022-03-02';
  writeFileSync(file, csvText(rows));
  for (const table of ['sealed_revision', 'sealed_row']) rmSync(join(data, `${table}.csv`));
  const rewritten = publish('rewritten');
  check((await verify(rewritten)).code === 0, 'a rewritten chain does not hold together by itself');
  await refused('a rewritten chain', rewritten, 1, ['published history was rewritten'], '--head', heads.at(-1));
}

// What a server sends in the place of a file is held to the file.
const bare = publish('bare');
writeFileSync(join(top, 'site-data/site.toml'), readFileSync(join(top, 'site-data/site.toml'), 'utf8').replace('compressed = "none"', 'compressed = "both"'));
const twinned = publish('twinned');
check((await verify(twinned)).code === 0, 'a site with packed copies is said not to be whole');
check((await diff(bare, twinned)).stdout.includes('Nothing differs.'), 'packed copies are told as a difference');
for (const [ending, pack] of [['gz', gzipSync], ['br', brotliCompressSync]]) {
  const page = `vi/${plan}/index.html`;
  const good = readFileSync(join(twinned, `${page}.${ending}`));
  const other = readFileSync(join(twinned, page), 'utf8').replace('22', '23');
  for (const bytes of [pack(other), good.subarray(0, -5), Buffer.concat([good, good]), Buffer.from('x')]) {
    forge(twinned, `${page}.${ending}`, bytes);
    const { code, stderr } = await verify(twinned);
    check(code === 1 && stderr.includes(`${page}.${ending}: error: the packed copy is not what ${page} says`), `a forged .${ending}: ${code} ${stderr.slice(0, 300)}`);
  }
  forge(twinned, `${page}.${ending}`, good);
}
check((await verify(twinned)).code === 0, 'the site with packed copies is not whole again');

// --- 4
await forged('a query that writes', inData('facts.csv'), (text) => text.replace(/SELECT count\(\*\) FROM task [^;]*;/, 'DELETE FROM task;'), ['not authorized']);
await forged('a query that reads another file', inData('facts.csv'), (text) => text.replace(/SELECT count\(\*\) FROM task [^;]*;/, "ATTACH '/etc/passwd' AS other;"), ['not authorized']);
await forged('a script that writes', inData('rules.sql'), (text) => `${text}\nUPDATE task SET title_vi = 'x';\n`, ['not authorized']);
await forged('a script with settings', inData('rules.sql'), (text) => `PRAGMA writable_schema = 1;\n${text}`, ['not authorized']);
await forged('a query without end', inData('facts.csv'), (text) => text.replace(/"?SELECT count\(\*\) FROM task [^;]*;"?/, '"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;"'), ['interrupted']);
await forged('a path that leaves the site', 'manifest.json', (text) => text.replace('"robots.txt"', '"../../etc/passwd"'), ['the manifest is damaged']);
await forged('an absolute path', 'manifest.json', (text) => text.replace('"robots.txt"', '"/etc/passwd"'), ['the manifest is damaged']);
await forged('a plan that is another folder', 'manifest.json', (text) => text.replace(`"id": "${plan}"`, '"id": "../vi"'), ['cannot be the name of a folder']);
await refused('no ZIP file', join(repository, 'README.md'), 1, ['cannot be read as a ZIP file']);
await refused('nothing', join(top, 'nowhere'), 1, ['no such folder or file']);
{
  const bytes = readFileSync(zip);
  const damaged = join(top, 'damaged.zip');
  bytes[Math.floor(bytes.length / 2)] ^= 0x55;
  writeFileSync(damaged, bytes);
  await refused('a damaged ZIP file', damaged, 1, ['damaged.zip:', 'error:']);
  writeFileSync(damaged, bytes.subarray(0, bytes.length / 2));
  await refused('half a ZIP file', damaged, 1, ['cannot be read as a ZIP file']);
}
server.close();
await refused('a server that is gone', server.address, 3, ['this address cannot be read']);
const failing = createServer((request, answer) => {
  answer.statusCode = request.url.endsWith('.sqlite') ? 500 : 404;
  const file = join(site, decodeURIComponent(request.url));
  if (answer.statusCode === 404 && existsSync(file) && request.url !== '/robots.txt') {
    answer.statusCode = 200;
    answer.end(readFileSync(file));
  } else {
    answer.end();
  }
});
await new Promise((resolve) => { failing.listen(0, '127.0.0.1', resolve); });
await refused('a server that fails', `http://127.0.0.1:${failing.address().port}`, 3, ['plan.sqlite', 'HTTP 500']);
failing.close();
finish('verify', checked, wrong);
