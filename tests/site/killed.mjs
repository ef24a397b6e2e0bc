// node killed.mjs TIMES: a build killed at any instant leaves the old tree or the new one, whole,
// and the next build repairs what was left beside it.
import { readFileSync, readdirSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, repository, start, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const times = Number(process.argv[2] ?? 20);
const top = tempDir();
const other = join(top, 'khác');
for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(other, part), { recursive: true });
const words = join(other, 'content/about.vi.md');
writeFileSync(words, `${readFileSync(words, 'utf8')}\nMột câu khác.\n`);
const table = join(other, 'site-data/cchc-2021-2025/plan.csv');
writeFileSync(table, readFileSync(table, 'utf8').replaceAll('Kế hoạch cải cách hành chính 2021–2025', 'Một tên ngắn khác'));

const sites = [repository, other].map((root, i) => {
  const database = join(top, `${i}.sqlite`);
  must(['load', '--root', root, '--db', database]);
  const out = join(top, `như ${i}`);
  must(['build', '--root', root, '--db', database, '--out', out]);
  return { args: (to) => ['build', '--root', root, '--db', database, '--out', to], tree: tree(out) };
});
if (treeDifferences(sites[0].tree, sites[1].tree).length === 0) throw new Error('the two sites are the same');

const out = join(top, 'nơi công bố', 'public');
must(sites[0].args(out));
// Milliseconds of a whole build, as long as one took last: the machine does other things too.
function timed(args) {
  const begun = performance.now();
  must(args);
  return performance.now() - begun;
}
let whole = timed(sites[1].args(out));
must(sites[0].args(out));
const beside = readdirSync(join(out, '..')).sort().join();

const wrong = [];
let [old, killed, finished] = [0, 0, 0];
for (let i = 0; i < times; i += 1) {
  const next = 1 - old;
  const child = start(sites[next].args(out));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const delay = (whole * 1.1 * (i + Math.random())) / times;
  // Timers are late by a millisecond: the last two are waited for awake.
  const end = performance.now() + delay;
  await new Promise((resolve) => setTimeout(resolve, delay - 2));
  while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  const { signal } = await ended;
  if (signal === 'SIGKILL') killed += 1;
  else finished += 1;
  const left = tree(out);
  const asOld = treeDifferences(sites[old].tree, left);
  if (asOld.length > 0) {
    const asNew = treeDifferences(sites[next].tree, left);
    if (asNew.length > 0) wrong.push(`killed after ${delay.toFixed(1)} ms: neither old nor new: ${asOld[0]}`);
  }
  const took = timed(sites[next].args(out));
  if (asOld.length === 0) whole = took;
  const repaired = treeDifferences(sites[next].tree, tree(out));
  if (repaired.length > 0) wrong.push(`the build after a kill at ${delay.toFixed(1)} ms: ${repaired[0]}`);
  const now = readdirSync(join(out, '..')).sort().join();
  if (now !== beside) wrong.push(`left beside the output: ${now} (before: ${beside})`);
  old = next;
}
console.log(`the last build took ${whole.toFixed(0)} ms; ${killed} killed, ${finished} finished first`);
if (killed < times / 3) wrong.push('too few builds were really killed');
finish('killed', times, wrong);
