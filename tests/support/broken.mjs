// node broken.mjs CASE: a small site with one thing wrong, and the whole message in both languages.
//   base     golden case it starts from (default: mot-nhiem-vu)
//   input/   files laid over it; `remove`: paths taken away, one a line
//   args     commands, one a line; all but the last have to succeed (default: load)
//   code, expected_stderr.vi, expected_stderr.en
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, finish, layOutSite, must, readLines, redacted, run, tempDir, tests, tree, treeDifferences, words } from './lib.mjs';

const folder = join(tests, process.argv[2]);
const wrong = [];
for (const lang of ['vi', 'en']) {
  const root = tempDir();
  const [base = 'mot-nhiem-vu'] = readLines(join(folder, 'base'));
  layOutSite(root, join(tests, 'golden', base, 'input'));
  if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), root, { recursive: true });
  for (const path of readLines(join(folder, 'remove'))) rmSync(join(root, path), { recursive: true });
  const lines = readLines(join(folder, 'args'));
  const commands = (lines.length > 0 ? lines : ['load']).map((line) => ['--root', root, '--lang', lang, ...words(line, root)]);
  for (const args of commands.slice(0, -1)) must(args, { cwd: root });
  const before = tree(root);
  const { code, stdout, stderr } = run(commands.at(-1), { cwd: root });
  compareText(join(folder, 'code'), `${code}\n`, wrong);
  compareText(join(folder, `expected_stderr.${lang}`), redacted(stderr, root), wrong);
  if (stdout !== '') wrong.push(`a command that fails says nothing on standard output: ${stdout}`);
  if (code === 0) wrong.push('the command did not fail');
  wrong.push(...treeDifferences(before, tree(root)).map((line) => `a command that fails changes nothing: ${line}`));
}
finish(process.argv[2], 2, wrong);
