// Same input, same bytes: whatever the number of workers, the locale, the time zone, the folder one
// stands in, the mask of new files, and the path of the material.
import { cpSync, symlinkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';
import { database, publicRoot } from './site.mjs';
import { minhbach } from '../support/lib.mjs';

const expected = tree(publicRoot);
const wrong = [];
const top = tempDir();
let n = 0;
const same = (what, build) => {
  n += 1;
  const out = join(top, `${n}`);
  build(out);
  wrong.push(...treeDifferences(expected, tree(out)).map((line) => `${what}: ${line}`));
};
const args = (out, ...more) => ['build', '--root', repository, '--db', database, '--out', out, ...more];

same('1 worker', (out) => must(args(out, '--jobs', '1')));
same('8 workers', (out) => must(args(out, '--jobs', '8')));
same('another locale', (out) => must(args(out), { env: { LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' } }));
same('no locale', (out) => must(args(out), { env: { LC_ALL: 'C' } }));
same('another time zone', (out) => must(args(out), { env: { TZ: 'Pacific/Kiritimati' } }));
same('another folder', (out) => must(args(out), { cwd: '/' }));
same('the other language', (out) => must(args(out, '--lang', 'vi')));
same('a narrow mask', (out) => {
  const done = run(['-c', 'umask 077; exec "$0" "$@"', minhbach, ...args(out)], { command: 'bash' });
  if (done.code !== 0) throw new Error(done.stderr);
});
same('another path', (out) => {
  const root = join(top, 'Trang công bố');
  mkdirSync(root);
  for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(root, part), { recursive: true });
  const db = join(top, 'khác.sqlite');
  must(['load', '--db', db], { cwd: root });
  must(['build', '--db', db, '--out', out], { cwd: root });
});
finish('same bytes', n, wrong);
