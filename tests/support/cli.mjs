// node cli.mjs CASE: the words of the command line.
//   base   golden case the folder starts from (default: empty folder); input/, if any, is put over it
//   args   commands, one a line, run in that folder; the last one is compared
//   env    NAME=value, one a line
//   code, stdout, stderr
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, finish, layOutSite, must, readLines, redacted, run, tempDir, tests, words } from './lib.mjs';

const folder = join(tests, process.argv[2]);
const root = tempDir();
const [base] = readLines(join(folder, 'base'));
if (base) layOutSite(root, join(tests, 'golden', base, 'input'));
if (existsSync(join(folder, 'input'))) layOutSite(root, join(folder, 'input'));
const env = Object.fromEntries(readLines(join(folder, 'env')).map((line) => line.split(/=(.*)/s).slice(0, 2)));
const commands = readLines(join(folder, 'args')).map((line) => (line === '-' ? [] : words(line, root)));
for (const args of commands.slice(0, -1)) must(args, { cwd: root, env });
const { code, stdout, stderr } = run(commands.at(-1), { cwd: root, env });

// Times differ from run to run; sizes with the version of SQLite.
const told = (text) => redacted(text, root)
  .replace(/^( {2}ms \w+ +)[\d.]+$/gm, '$1<time>')
  .replace(/("ms \w+":)"?[\d.]+"?/g, '$1<time>')
  .replace(/^( {2}bytes +)\d+$/gm, '$1<bytes>')
  .replace(/("bytes":)"?\d+"?/g, '$1<bytes>');
const wrong = [];
compareText(join(folder, 'code'), `${code}\n`, wrong);
compareText(join(folder, 'stdout'), told(stdout), wrong);
compareText(join(folder, 'stderr'), told(stderr), wrong);
finish(process.argv[2], 1, wrong);
