// Nobody wins by doing less: each compared page of the product is there, and says the same but for white space.
//   node bench/peers/same.mjs <site> <site of another generator>
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedPages } from './pages.mjs';

const [site, other] = process.argv.slice(2);
const squeezed = (root, path) => readFileSync(join(root, path), 'utf8').replace(/\s+/g, ' ').replace(/> (?=<)/g, '>').trim();
const ours = comparedPages(site);
const wrong = [];
if (ours.length === 0) wrong.push('there are no pages to compare');
if (comparedPages(other).length !== ours.length) wrong.push(`${comparedPages(other).length} pages instead of ${ours.length}`);
for (const path of ours) {
  if (!existsSync(join(other, path))) { wrong.push(`missing: ${path}`); continue; }
  const [a, b] = [squeezed(site, path), squeezed(other, path)];
  if (a === b) continue;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  wrong.push(`different: ${path}: "${a.slice(at - 20, at + 60)}", there "${b.slice(at - 20, at + 60)}"`);
}
console.log(`${ours.length} pages compared, ${wrong.length} differ`);
wrong.slice(0, 10).forEach((line) => console.log(`FAILED: ${line}`));
process.exit(wrong.length === 0 ? 0 : 1);
