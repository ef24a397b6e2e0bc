// Every page (with --kinds: one of each kind) through the Nu HTML checker, which has to say nothing: no error, no warning. One kind
// of warning does not count: the checker gives a file no 'self', so that it thinks every style sheet
// of a page blocked by the page's own policy. The browser tests hold the policy.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { finish, javaEnvironment, tests } from '../support/lib.mjs';
import { files, oneOfEachKind, pagePaths, publicRoot } from './site.mjs';

// It runs for seconds: to compile its program well, or to collect its waste in parallel, never pays.
const short = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
async function messages(...args) {
  const child = spawn('java', [...short, '-jar', join(tests, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--format', 'json', '--exit-zero-always', ...args], { env: javaEnvironment });
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`vnu: ${code}: ${said.slice(0, 2000)}`);
  return JSON.parse(said).messages;
}

// One run for all: the machine takes longer to begin than to read style sheets and pictures.
const isWhole = !process.argv.includes('--kinds');
const pages = isWhole ? pagePaths() : oneOfEachKind();
const others = files().filter((path) => /\.(css|svg)$/.test(path));
const looked = isWhole ? [publicRoot] : [...pages, ...others].map((path) => join(publicRoot, path));
const all = (await messages('--skip-non-html', '--also-check-css', '--also-check-svg', ...looked))
  .filter(({ message }) => !/^Resource violates Content Security Policy \(meta tag\): external .* “((\.\.\/)*assets\/[\w.-]+|([\w-]+\/)?(tim-kiem|search|index)\.[0-9a-f]{10}\.js|(ban-in|print)\.[0-9a-f]{10}\.css)” blocked/.test(message));
finish('html', pages.length, all.map(({ url, lastLine, lastColumn, type, subType, message, extract }) =>
  `${decodeURI(url ?? '').replace(`file:${publicRoot}/`, '')}:${lastLine}:${lastColumn}: ${subType ?? type}: ${message}\n    ${(extract ?? '').replace(/\s+/g, ' ')}`));
