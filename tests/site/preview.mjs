// node preview.mjs: a leader sees before he signs.
//   1. Every page of a preview says DỰ THẢO / DRAFT and asks not to be indexed, whatever the theme; the
//      comparison with the live site is told in sentences; a live site is never written over.
//   2. Each unit's file stands alone, says DRAFT and what will be published about that unit.
//   3. --serve answers GET and HEAD of the built tree on 127.0.0.1 and nothing else, builds again after an
//      edit, has the page load again, and stops when it is told to.
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { get, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { filesBelow, finish, must, repository, run, start, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};
const root = tempDir();
for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
const minhbach = (...args) => run([...args, '--root', root, '--lang', 'en'], { cwd: root });
const edit = (file, from, to) => {
  const path = join(root, 'site-data/minh-hoa', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} lacks ${from}`);
  writeFileSync(path, text.replace(from, to));
};

// --- 1
must(['load', '--root', root]);
must(['build', '--root', root, '--out', join(root, 'public')]);
const live = tree(join(root, 'public'));
const published = '2026-Q3,1,I.2,2026-09,van-phong-a,in_progress,in_progress,Chánh Văn phòng A,Chief of Office A,2026-09-15,,';
edit('task_report.csv', published, published.replace('in_progress,in_progress', 'done,done').replace(/,$/, '2026-09-10,'));
const made = minhbach('preview');
check(made.code === 0, `preview: ${made.code} ${made.stderr.slice(0, 400)}`);
const site = join(root, 'preview/site');
const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
check(pages.length > 200, `${pages.length} pages`);
for (const file of pages) {
  const html = readFileSync(join(site, file), 'utf8');
  const body = html.indexOf('<body');
  const marks = html.split('<aside id="minhbach-draft"').length - 1;
  const behind = html.slice(html.indexOf('>', body) + 1);
  const style = html.match(/<link rel="stylesheet" href="([^"]*draft\.css)">/)?.[1];
  check(marks === 1 && behind.startsWith('<aside id="minhbach-draft"') && /<meta name="robots" content="noindex, nofollow">[^]*<\/head>/.test(html) &&
    (file === '404.html' || existsSync(join(site, file, '..', style ?? 'none'))), `${file} does not say that it is a draft`);
}
check(existsSync(join(site, 'draft.txt')), 'a draft does not bear its mark');
check(!existsSync(join(root, 'public/draft.txt')), 'a site that is built bears the mark of a draft');
check(/1 task went from “[^”]+” to “[^”]+”: I\.2 /.test(made.stdout), `told: ${made.stdout}`);
check(made.stdout.includes('was published and now differs'), `a published figure that changed is not told: ${made.stdout}`);
check(readFileSync(join(root, 'preview/changes.html'), 'utf8').includes('I.2'), 'the comparison lacks what changed');
const over = minhbach('preview', '--out', join(root, 'public'));
check(over.code === 1 && over.stderr.includes('holds no preview'), `over a live site: ${over.code} ${over.stderr}`);
wrong.push(...treeDifferences(live, tree(join(root, 'public'))).map((line) => `the live site: ${line}`));
check(minhbach('preview').code === 0, 'a second preview is refused');
const broken = tree(join(root, 'preview'));
edit('task_report.csv', 'van-phong-a,done,done,', 'van-phong-a,finished,done,');
const refused = minhbach('preview');
check(refused.code === 1 && refused.stderr.includes('"finished"'), `tables that cannot be loaded: ${refused.code}`);
wrong.push(...treeDifferences(broken, tree(join(root, 'preview'))).map((line) => `refused, and yet: ${line}`));
edit('task_report.csv', 'van-phong-a,finished,done,', 'van-phong-a,done,done,');

// Compared with where the settings publish, as far as it lies on this machine.
renameSync(join(root, 'public'), join(root, 'current'));
mkdirSync(join(root, 'served'));
renameSync(join(root, 'current'), join(root, 'served/current'));
check(minhbach('preview').stdout.includes('No published site in'), 'a site that was never published is compared with');
writeFileSync(join(root, 'site-data/publish.conf'), '# where\nTARGET=folder\nFOLDER=served\n');
check(/1 task went from “[^”]+” to “[^”]+”: I\.2 /.test(minhbach('preview').stdout), 'the copy that readers get is not compared with');
renameSync(join(root, 'served/current'), join(root, 'public'));
rmSync(join(root, 'site-data/publish.conf'));

// A live site of an older program: what it lacks is told, and the draft is there.
appendFileSync(join(root, 'public/data/minh-hoa/minh-hoa.plan.sqlite'), 'x');
const uncompared = minhbach('preview');
check(uncompared.code === 0 && uncompared.stdout.includes('could not be compared') && uncompared.stderr.includes('warning'), `a live site that cannot be read: ${uncompared.code} ${uncompared.stdout}`);
check(minhbach('preview', '--against', join(root, 'public')).code !== 0, 'a side that was named and cannot be read is passed over');

// --- 2
const units = join(root, 'preview/units/minh-hoa');
check(readdirSync(units).length === 6, `${readdirSync(units)}`);
const reply = readFileSync(join(units, 'trung-tam-1.html'), 'utf8');
check(!/\s(href|src)=|<script|@import|url\(/.test(reply), 'the file of a unit loads something');
check(reply.includes('DỰ THẢO') && reply.includes('Phần mềm đã được dùng tại 6 đơn vị') === false && reply.includes('The software has been in use at 6 units'), 'the file of a unit lacks its comment, or the mark');
check(reply.includes('received in time, on 17') && !reply.includes('Plan No. 24/MH-KH'), 'the file of a unit tells of another, or not of its report');
check(readFileSync(join(units, 'van-phong-a.html'), 'utf8').includes('Under Plan No. 24/MH-KH'), 'what the unit reported is missing');

// What proves it stands beside it; a standing that several share is not that of a unit that said nothing.
check(readFileSync(join(units, 'phong-1.html'), 'utf8').includes('Output delivered: Report on review results (133/MH-BC, 28 August 2026)'), 'the file of a unit lacks its outputs');
check(readFileSync(join(units, 'van-phong-a.html'), 'utf8').includes('Supporting document: 24/MH-KH, 14 July 2026'), 'the file of a unit lacks its documents');
const silent = /<td>V\.2 [^]*?<\/tr>/.exec(readFileSync(join(units, 'trung-tam-2.html'), 'utf8'))?.[0] ?? '';
check(silent.includes('The standing of 5 units together; 3 have reported.') && silent.includes('There is no report of this unit for the period.'), `a silent member reads what others did as its own: ${silent}`);

// Of the occurrence the row is about: what was done in June is not "due soon" because September comes.
const june = /<td>I\.3 [^]*?<\/tr>/.exec(readFileSync(join(units, 'van-phong-a.html'), 'utf8'))?.[0] ?? '';
check(/2026-06-19|19 June 2026/.test(june) && june.includes('completed on time') && !june.includes('due soon'), `the sheet a unit signs: ${june}`);

// --- 3
const server = start(['preview', '--serve', '--port', '0', '--root', root, '--lang', 'en'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
let said = '';
server.stdout.on('data', (bytes) => { said += bytes; });
server.stderr.on('data', (bytes) => { said += bytes; });
const ended = new Promise((resolve) => server.on('exit', (code, signal) => resolve(code ?? signal)));
const until = async (holds, most = 30000) => {
  for (const begin = Date.now(); Date.now() - begin < most; await wait(10)) if (holds()) return true;
  return false;
};
check(await until(() => said.includes('Built')), `--serve says: ${said}`);
const port = Number(said.match(/http:\/\/127\.0\.0\.1:(\d+)\//)?.[1]);
const ask = (path, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ code: answer.statusCode, type: answer.headers['content-type'], length: Number(answer.headers['content-length']), body: Buffer.concat(parts).toString() }));
    });
    asked.on('error', reject);
    asked.end();
  });
const overview = '/vi/minh-hoa/index.html';
const page = await ask(overview);
check(page.code === 200 && page.type.startsWith('text/html') && page.body.includes('minhbach-draft') && page.body.includes('/_preview/reload.js'), `a page: ${page.code}`);
const head = await ask(overview, { method: 'HEAD' });
check(head.code === 200 && head.body === '' && head.length === Buffer.byteLength(page.body), `HEAD: ${JSON.stringify(head)}`);
check((await ask('/')).body.includes('minhbach-draft'), 'the first page');
check((await ask('/draft.css')).type.startsWith('text/css'), 'a style sheet is not one');
check((await ask(overview, { method: 'POST' })).code === 405, 'POST is answered');
check((await ask(overview, { method: 'DELETE' })).code === 405, 'DELETE is answered');
for (const host of ['example.org', `example.org:${port}`, `127.0.0.1.example.org:${port}`, '127.0.0.1']) check((await ask(overview, { host })).code !== 200, `host "${host}" is answered`);
for (const path of ['/../units/minh-hoa/phong-1.html', '/%2e%2e/units/minh-hoa/phong-1.html', '/..%2f.site.sqlite', '/.site.sqlite', '/vi/../../changes.html', '/nowhere', '//etc/passwd', '/vi']) {
  const answer = await ask(path);
  check(answer.code === 404 || answer.code === 400, `${path}: ${answer.code}`);
}
const bare = await new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${overview} HTTP/1.0\r\n\r\n`));
  let text = '';
  socket.on('data', (bytes) => { text += bytes; }).on('end', () => resolve(text)).on('error', reject);
});
check(!bare.includes(' 200 '), `without a host: ${bare.slice(0, 60)}`);
const generation = (await ask('/_preview/reload.js')).body.match(/at=(\d+)/)?.[1];
const poll = async () => (await ask(`/_preview/poll.js?at=${generation}`)).body;
check((await poll()) === '', 'the page loads again without a reason');
const before = said.length;
const begin = Date.now();
edit('plan.csv', 'Kế hoạch', 'Ke hoach');
check(await until(() => said.length > before), 'an edit of a table is not seen');
const took = Date.now() - begin;
check((await poll()).includes('location.reload()'), 'the page does not load again');
check(said.slice(before).trim().split('\n').length === 1 && said.slice(before).includes('pages'), `a rebuild says: ${said.slice(before)}`);
// What an edit of one plan's tables leaves as it was is not made again, and is there all the same.
const full = Number(said.slice(before).match(/Built (\d+) pages/)?.[1]);
const part = said.length;
const other = (await ask('/vi/cchc-2021-2025/index.html')).body;
edit('unit.csv', 'Trung tâm 2', 'Trung tâm Hai');
check(await until(() => said.length > part && said.slice(part).includes('Built')), 'an edit of a unit is not seen');
const made2 = Number(said.slice(part).match(/Built (\d+) pages/)?.[1]);
check(made2 > 0 && made2 < full, `${made2} of ${full} pages made again`);
check((await ask('/vi/minh-hoa/don-vi/trung-tam-2.html')).body.includes('Trung tâm Hai'), 'an edit is not shown');
const still = await ask('/vi/cchc-2021-2025/index.html');
check(still.code === 200 && still.body === other && (await ask('/en/cchc-2021-2025/tasks/I.1.html')).code === 200, 'the plan that was not edited is gone');
const known = said.length;
edit('plan.csv', 'Ke hoach', '=x');
check(await until(() => said.length > known && said.includes('plan.csv')), 'an error is not told');
check((await ask(overview)).code === 200, 'an error in the tables takes the site away');
server.kill('SIGINT');
check((await ended) === 0, `stopped with ${await ended}: ${said.slice(-300)}`);
await new Promise((resolve) => get({ host: '127.0.0.1', port }, () => resolve(check(false, 'it goes on after it was stopped'))).on('error', resolve));
console.log(`rebuilt ${took} ms after an edit`);
finish('preview', checked, wrong);
