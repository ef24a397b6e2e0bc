// Where `build` may not write it says so, ends with the right number, and leaves all as it was.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, minhbach, must, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const top = tempDir();
chmodSync(top, 0o755);
const database = join(top, 'a.sqlite');
must(['load', '--root', repository, '--db', database]);
const wrong = [];
let checked = 0;

function refused(what, out, code, said, around, { command, args = [] } = {}) {
  checked += 1;
  const before = tree(around);
  const own = ['build', '--root', repository, '--db', database, '--out', out, '--lang', 'en'];
  const done = command ? run([...args, minhbach, ...own], { command }) : run(own);
  if (done.code !== code) wrong.push(`${what}: exit code ${done.code}, not ${code}\n${done.stderr}`);
  if (!done.stderr.includes(said)) wrong.push(`${what}: does not say "${said}":\n${done.stderr}`);
  if (done.stdout !== '') wrong.push(`${what}: standard output: ${done.stdout}`);
  wrong.push(...treeDifferences(before, tree(around)).map((line) => `${what}: ${line}`));
}

const foreign = join(top, 'Tài liệu của tôi');
mkdirSync(foreign);
writeFileSync(join(foreign, 'thư.txt'), 'x');
refused('a folder with files of others', foreign, 1, foreign, foreign);

const file = join(top, 'tệp');
writeFileSync(file, 'x');
refused('a file in the place of the folder', file, 1, file, top);

refused('a place where nobody may write', '/proc/minhbach', 3, '/proc', top);

// Root may write anywhere, so the next needs another account.
if (process.getuid() === 0) {
  const closed = join(top, 'closed');
  mkdirSync(closed);
  chmodSync(database, 0o644);
  refused('a closed folder', join(closed, 'public'), 3, 'Permission denied', closed, { command: 'setpriv', args: ['--reuid=65534', '--regid=65534', '--clear-groups'] });
}

// A full disk: no file may grow beyond 16 kB.
const out = join(top, 'nơi công bố', 'public');
must(['build', '--root', repository, '--db', database, '--out', out]);
const other = join(top, 'b');
mkdirSync(other);
const full = join(other, 'public');
refused('a full disk, first build', full, 3, 'the system says', other, { command: 'bash', args: ['-c', 'trap "" XFSZ; ulimit -f 16; exec "$0" "$@"'] });
finish('refusals', checked, wrong);
