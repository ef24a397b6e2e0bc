// Every page through the Nu HTML checker, which has to say nothing: no error, no warning.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { files, pagePaths, publicRoot } from './site.mjs';

const checked = pagePaths().length + files().filter((path) => /\.(svg|css)$/.test(path)).length;
const run = spawnSync('java', ['-Xss4m', '-jar', join(tests, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--also-check-css', '--also-check-svg', '--format', 'json', '--exit-zero-always', publicRoot], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 280000 });
if (run.error) throw run.error;
if (run.status !== 0) throw new Error(run.stderr);
const { messages } = JSON.parse(run.stderr);
const wrong = messages.map(({ url, lastLine, lastColumn, type, subType, message, extract }) =>
  `${url.replace(`file:${encodeURI(publicRoot)}/`, '')}:${lastLine}:${lastColumn}: ${subType ?? type}: ${message}\n    ${(extract ?? '').replace(/\s+/g, ' ')}`);
finish('html', checked, wrong);
