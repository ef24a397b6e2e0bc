// After a small change a build into the published folder leaves what a build from scratch makes, and touches no file
// that is as it was: what did not change is the same file still, so a small change does not write the site twice.
// (Style sheets of the generation before stay, and the manifest of the root names them.) Told: how long each build
// took, and how many files differ.
import { cpSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, finish, must, readText, repository, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const top = tempDir();
const db = join(top, 'a.sqlite');
const out = join(top, 'public');
const wrong = [];
let checked = 0;
for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(top, part), { recursive: true, filter: (path) => !/sqlite|\.changes$|\.loaded$/.test(path) });
const build = (to) => {
  must(['load', '--root', top, '--db', db]);
  const began = process.hrtime.bigint();
  must(['build', '--root', top, '--db', db, '--out', to]);
  return Number(process.hrtime.bigint() - began) / 1e6;
};
const files = () => new Map(filesBelow(out).map((path) => [path, statSync(join(out, path), { bigint: true }).ino]));
const replaced = (file, from, to) => {
  const path = join(top, file);
  const text = readText(path);
  if (!text.includes(from)) throw new Error(`${file} has no '${from}'`);
  writeFileSync(path, text.replace(from, to));
};
build(out);

const plan = 'site-data/minh-hoa';
const changes = {
  nothing: () => {},
  'a changed task': () => replaced(`${plan}/task.csv`, 'Rà soát', 'Rà soát lại'),
  'a changed cell of the newest snapshot': () => replaced(`${plan}/unit_comment.csv`, 'Phần mềm đã được dùng', 'Phần mềm đã được sử dụng'),
  'a changed string': () => replaced('themes/default/strings/words.toml', 'en = "', 'en = "The '),
  'a changed template': () => replaced('themes/default/templates/pages/task.mustache', '<p', '<p data-a="b"'),
};
for (const [what, change] of Object.entries(changes)) {
  change();
  const before = tree(out);
  const inodes = files();
  const again = build(out);
  const fresh = join(top, `fresh ${checked}`);
  const scratch = build(fresh);
  const expected = tree(fresh);
  const now = tree(out);
  wrong.push(...treeDifferences(expected, now).filter((line) => !/^(different: manifest\.json|stray: assets\/)/.test(line)).map((line) => `${what}: ${line}`));
  const differing = [...now].filter(([path, bytes]) => !before.has(path) || !bytes.equals(before.get(path))).length;
  for (const [path, inode] of files()) {
    if (before.has(path) && before.get(path).equals(now.get(path)) && inodes.get(path) !== inode) wrong.push(`${what}: written again: ${path}`);
  }
  if (what === 'nothing' ? differing > 0 : differing === 0) wrong.push(`${what}: ${differing} files differ`);
  console.log(`${what}: ${again.toFixed(0)} ms, from scratch ${scratch.toFixed(0)} ms; ${differing} of ${now.size} files differ`);
  checked += 1;
}
finish('incremental', checked, wrong);
