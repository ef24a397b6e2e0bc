// A second build of the same touches nothing: no file, no folder, no neighbour of the output.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish, modified, must, repository, tempDir } from '../support/lib.mjs';

const top = tempDir();
const database = join(top, 'a.sqlite');
const out = join(top, 'trang web', 'public');
const stamps = (root, found = []) => {
  const { mtimeNs, ctimeNs, ino, size } = modified(root);
  found.push(`${root.slice(top.length)} ${mtimeNs} ${ctimeNs} ${ino} ${size}`);
  if (modified(root).isDirectory()) for (const name of readdirSync(root).sort()) stamps(join(root, name), found);
  return found;
};
must(['load', '--root', repository, '--db', database]);
must(['build', '--root', repository, '--db', database, '--out', out]);
const before = stamps(out);
const neighbours = readdirSync(join(top, 'trang web'));
must(['build', '--root', repository, '--db', database, '--out', out, '--jobs', '3']);
const after = new Set(stamps(out));
const wrong = before.filter((line) => !after.has(line)).map((line) => `touched: ${line}`);
if (after.size !== before.length) wrong.push(`${before.length} entries became ${after.size}`);
const now = readdirSync(join(top, 'trang web'));
if (now.join() !== neighbours.join()) wrong.push(`beside the output: ${neighbours} became ${now}`);
finish('nothing touched', before.length, wrong);
