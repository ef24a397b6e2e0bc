// The files of servers/ in the hands of the real programs: nginx and Apache on 127.0.0.1 with the built
// site. The type of every ending, the policy on all of it, compression, caches, what is not there. For
// IIS, of which there is none here: the same types and the same policy. The site has packed copies of its
// texts, and it is those that must be sent; what has none is packed on the way.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesBelow, finish, must, repository, tempDir } from '../support/lib.mjs';
import { freePort, policy } from '../support/server.mjs';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8', '.atom': 'application/atom+xml; charset=utf-8', '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8', '.sql': 'application/sql; charset=utf-8', '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml; charset=utf-8', '.png': 'image/png', '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const isPacked = (ending) => !['.png', '.woff2', '.xlsx'].includes(ending);
const headersOfAll = { 'x-content-type-options': 'nosniff', 'content-security-policy': policy };

const wrong = [];
let checked = 0;
let twins = 0;
const top = tempDir();
const root = join(top, 'public');
for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(top, folder), { recursive: true });
const settings = join(top, 'site-data/site.toml');
writeFileSync(settings, readFileSync(settings, 'utf8').replace('compressed = "none"', 'compressed = "both"'));
must(['load', '--root', top]);
must(['build', '--root', top, '--out', root]);
// What a site may have besides: what needs its address or a plan in force, texts, a folder without a page.
for (const name of ['sitemap.xml', 'a.md', 'a.webmanifest', 'a.atom', 'a.ics', 'a.jsonld', 'rong/a.txt']) {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), 'văn bản '.repeat(500));
}
const samples = new Map();
for (const path of filesBelow(root).filter((each) => !/\.(br|gz)$/.test(each))) {
  const ending = extname(path);
  if (!(ending in types)) wrong.push(`${path}: an ending the table of types does not have`);
  const hashed = /^assets\/.*\.[0-9a-f]{10}\.\w+$/.test(path);
  if (path.startsWith('assets/') && !hashed && ending !== '.txt') wrong.push(`${path}: no hash in its name`);
  const key = `${ending} ${hashed}`;
  if (!samples.has(key)) samples.set(key, { path, ending, hashed });
}

const unpack = { gzip: gunzipSync, br: brotliDecompressSync };
const get = (port, path, encodings = 'gzip') => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port, path: encodeURI(path), headers: { 'accept-encoding': encodings } }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('end', () => {
      const sent = Buffer.concat(parts);
      const body = (unpack[response.headers['content-encoding']] ?? ((bytes) => bytes))(sent);
      resolve({ code: response.statusCode, headers: response.headers, sent, body });
    });
  }).on('error', reject).end();
});

// As a proxy in front asks that speaks the older version.
const headOfOlder = (port, path) => new Promise((resolve, reject) => {
  let text = '';
  connect(port, '127.0.0.1', function asked() { this.write(`GET /${path} HTTP/1.0\r\nHost: cchc.example.gov.vn\r\nAccept-Encoding: gzip\r\n\r\n`); })
    .on('data', (part) => { text += part.toString('latin1'); }).on('end', () => { resolve(text.split('\r\n\r\n')[0].toLowerCase()); }).on('error', reject);
});

async function ask(server, port) {
  const expect = (path, what, is, should) => {
    checked += 1;
    if (is !== should) wrong.push(`${server} /${path}: ${what} is ${is} and not ${should}`);
  };
  expect('vi/index.html', 'packed for HTTP/1.0', (await headOfOlder(port, 'vi/index.html')).includes('content-encoding: gzip'), true);
  const asked = ['identity', 'gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8, *;q=0.1'];
  for (const [{ path, ending, hashed }, encodings] of [...samples.values()].flatMap((sample) => asked.map((each) => [sample, each]))) {
    const { code, headers, sent, body } = await get(port, `/${path}`, encodings);
    expect(path, 'status', code, 200);
    expect(path, 'type', headers['content-type']?.toLowerCase(), types[ending]);
    for (const [name, value] of Object.entries(headersOfAll)) expect(path, name, headers[name], value);
    expect(path, 'cache', headers['cache-control'], hashed ? 'public, max-age=31536000, immutable' : 'max-age=300');
    if (isPacked(ending)) {
      const takes = (coding) => encodings.includes(coding);
      const twin = ['br', 'gz'].find((each) => takes(each) && existsSync(join(root, `${path}.${each}`)));
      if (twin === undefined) expect(path, 'encoding', headers['content-encoding'], takes('gzip') ? 'gzip' : undefined);
      else {
        twins += 1;
        expect(path, 'encoding', headers['content-encoding'], twin === 'br' ? 'br' : 'gzip');
        expect(path, `bytes of its .${twin}`, sent.equals(readFileSync(join(root, `${path}.${twin}`))), true);
      }
      expect(path, 'vary', headers.vary?.toLowerCase(), 'accept-encoding');
    }
    if (!body.equals(readFileSync(join(root, path)))) wrong.push(`${server} /${path}: other bytes`);
  }
  for (const path of ['', 'vi/', 'vi/index.html']) {
    const { headers, body } = await get(port, `/${path}`, 'br');
    expect(path, 'type', headers['content-type'], types['.html']);
    expect(path, 'encoding', headers['content-encoding'], existsSync(join(root, path.replace(/(^|\/)$/, '$1index.html.br'))) ? 'br' : undefined);
    if (!body.equals(readFileSync(join(root, path.replace(/(^|\/)$/, '$1index.html'))))) wrong.push(`${server} /${path}: other bytes`);
  }
  const notFound = readFileSync(join(root, '404.html'), 'utf8');
  for (const [path, codes] of [['khong/co', [404]], ['assets/khong-co.0123456789.css', [404]], ['rong/', [403, 404]], ['assets/', [403, 404]]]) {
    const { code, headers, body } = await get(port, `/${path}`);
    checked += 1;
    if (!codes.includes(code)) wrong.push(`${server} /${path}: status ${code}`);
    if (body.toString() !== notFound) wrong.push(`${server} /${path}: not 404.html but ${body.toString().slice(0, 200)}`);
    expect(path, 'type', headers['content-type']?.toLowerCase(), types['.html']);
    for (const [name, value] of Object.entries(headersOfAll)) expect(path, name, headers[name], value);
    if (/max-age=3153/.test(headers['cache-control'] ?? '')) wrong.push(`${server} /${path}: what is missing is cached for a year`);
  }
}

// The file as it is shipped, with our folder and port.
const shipped = (name, port, listen) => readFileSync(join(repository, 'servers', name), 'utf8').replaceAll('/srv/cchc/public', root).replace(...listen(port));
const quoted = (text) => text.replaceAll(root, `"${root}"`);

async function served(server, command, args) {
  const tested = spawnSync(command, [...args, '-t'], { encoding: 'utf8' });
  const said = `${tested.stdout}${tested.stderr}`.split('\n').filter((line) => /warn|error|emerg|AH\d+/i.test(line) && !/AH00558/.test(line));
  if (tested.status !== 0 || said.length > 0) wrong.push(`${server}: ${tested.error ?? ''} ${tested.stdout}${tested.stderr}`);
  const running = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => running.kill('SIGTERM');
  process.on('exit', stop);
  return { stop, gone: new Promise((resolve) => running.once('exit', resolve)) };
}
async function answers(port) {
  for (let i = 0; i < 100; i += 1) {
    try {
      return await get(port, '/');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`nobody answers on port ${port}`);
}
{
  const port = await freePort();
  const conf = join(top, 'nginx.conf');
  const own = quoted(shipped('nginx.conf', port, (p) => ['listen 80;', `listen 127.0.0.1:${p};`])).replace('# brotli_static on;', 'brotli_static on;');
  writeFileSync(conf, `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; master_process off; pid "${top}/nginx.pid"; error_log "${top}/nginx.log" warn;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path "${top}/${kind}";`).join('\n  ')}
${own}
}
`);
  const server = await served('nginx', '/usr/sbin/nginx', ['-c', conf, '-e', 'stderr']);
  await answers(port);
  await ask('nginx', port);
  server.stop();
  await server.gone;
}
{
  const port = await freePort();
  const conf = join(top, 'apache.conf');
  const own = quoted(shipped('apache.conf', port, (p) => ['<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${p}>`]));
  const named = /a2enmod ([a-z ]+)/.exec(own)[1].trim().split(' ');
  writeFileSync(conf, `ServerRoot "${top}"
DefaultRuntimeDir "${top}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${top}/apache.pid"
ErrorLog "${top}/apache.log"
${['mpm_event', 'authz_core', ...named].map((name) => `LoadModule ${name}_module "/usr/lib/apache2/modules/mod_${name}.so"`).join('\n')}
TypesConfig /dev/null
${own}
`);
  const server = await served('Apache', '/usr/sbin/apache2', ['-f', conf, '-D', 'FOREGROUND']);
  await answers(port);
  await ask('Apache', port);
  server.stop();
  await server.gone;
}

checked += 1;
if (twins < 40) wrong.push(`only ${twins} answers came from a packed copy`);

const iis = readFileSync(join(repository, 'servers/web.config'), 'utf8');
for (const [ending, type] of Object.entries(types)) {
  checked += 1;
  if (!iis.includes(`<remove fileExtension="${ending}" /><mimeMap fileExtension="${ending}" mimeType="${type}" />`)) wrong.push(`web.config: ${ending} is not ${type}`);
}
if (!iis.includes(`name="Content-Security-Policy" value="${policy}"`)) wrong.push('web.config: another policy');
// The pages say the same, but for what only a header can say.
const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(root, 'vi/index.html'), 'utf8'))[1];
const parts = (text) => text.split(';').map((part) => part.trim()).sort().join('; ');
checked += 1;
if (parts(`${meta}; frame-ancestors 'self'`) !== parts(policy)) wrong.push(`the pages say ${meta}`);
finish('servers', checked, wrong);
