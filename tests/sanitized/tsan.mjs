// The default site and the illustrative plan, made by several threads under the thread sanitizer: no
// two of them touch one thing at once, and the number of them changes no byte.
import { join } from 'node:path';
import { finish, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const top = tempDir();
const database = join(top, 'plans.sqlite');
const wrong = [];
const said = (what, done) => {
  if (done.code !== 0 || /ThreadSanitizer/.test(done.stderr)) wrong.push(`${what}: ${done.code}\n${done.stderr.slice(0, 8000)}`);
};
const asked = (what, args) => said(what, run([...args, '--root', repository, '--db', database], { timeout: 600000 }));
if (!/__tsan_init/.test(run(['-c', 'nm -D "$0" | grep __tsan_init', process.env.MINHBACH], { command: 'bash' }).stdout)) wrong.push('not a program with the thread sanitizer');
asked('load', ['load']);
let expected;
for (const n of ['2', '3', '16']) {
  const out = join(top, n);
  asked(`build --jobs ${n}`, ['build', '--jobs', n, '--out', out]);
  const made = tree(out);
  expected ??= made;
  wrong.push(...treeDifferences(expected, made).map((line) => `--jobs ${n}: ${line}`));
}
// What is there already is compared by threads too.
asked('build --verify', ['build', '--verify', '--jobs', '8', '--out', join(top, '2')]);
finish('threads', expected.size, wrong);
