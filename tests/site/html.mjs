// Every page (with --kinds: one of each kind) through the Nu HTML checker, which has to say nothing: no error, no warning. One kind
// of warning does not count: the checker gives a file no 'self', so that it thinks every style sheet
// of a page blocked by the page's own policy. The browser tests hold the policy.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { files, oneOfEachKind, pagePaths, publicRoot } from './site.mjs';

async function messages(...args) {
  const child = spawn('java', ['-Xss4m', '-jar', join(tests, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--format', 'json', '--exit-zero-always', ...args]);
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`vnu: ${code}: ${said.slice(0, 2000)}`);
  return JSON.parse(said).messages;
}

const pages = process.argv.includes('--kinds') ? oneOfEachKind() : pagePaths();
const all = (await messages(...(pages.length < pagePaths().length ? pages.map((path) => join(publicRoot, path)) : ['--skip-non-html', publicRoot])))
  .filter(({ message }) => !/^Resource violates Content Security Policy \(meta tag\): external .* “((\.\.\/)*assets\/[\w.-]+|([\w-]+\/)?(tim-kiem|search)\.[0-9a-f]{10}\.js)” blocked/.test(message));
for (const kind of ['css', 'svg']) {
  const named = files().filter((path) => path.endsWith(`.${kind}`)).map((path) => join(publicRoot, path));
  if (named.length > 0) all.push(...await messages(`--${kind}`, ...named));
}
finish('html', pages.length, all.map(({ url, lastLine, lastColumn, type, subType, message, extract }) =>
  `${decodeURI(url ?? '').replace(`file:${publicRoot}/`, '')}:${lastLine}:${lastColumn}: ${subType ?? type}: ${message}\n    ${(extract ?? '').replace(/\s+/g, ' ')}`));
