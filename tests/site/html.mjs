// Every page through the Nu HTML checker, which has to say nothing: no error, no warning. Pages come
// from a server, because the checker holds them against their own Content Security Policy, for which
// a file has no 'self'.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { serve } from '../support/server.mjs';
import { files, pagePaths, publicRoot } from './site.mjs';

async function messages(...args) {
  const child = spawn('java', ['-Xss4m', '-jar', join(tests, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--format', 'json', '--exit-zero-always', ...args]);
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`vnu: ${code}: ${said.slice(0, 2000)}`);
  return JSON.parse(said).messages;
}

const pages = pagePaths();
const server = await serve(publicRoot);
const all = [];
try {
  all.push(...await messages(...pages.map((path) => server.address + encodeURI(path))));
  for (const kind of ['css', 'svg']) {
    const named = files().filter((path) => path.endsWith(`.${kind}`)).map((path) => join(publicRoot, path));
    if (named.length > 0) all.push(...await messages(`--${kind}`, ...named));
  }
} finally {
  server.close();
}
finish('html', pages.length, all.map(({ url, lastLine, lastColumn, type, subType, message, extract }) =>
  `${(url ?? '').replace(server.address, '')}:${lastLine}:${lastColumn}: ${subType ?? type}: ${message}\n    ${(extract ?? '').replace(/\s+/g, ' ')}`));
