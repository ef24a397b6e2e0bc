// A site made in parts, each by a run of its own, is the site one run makes: byte for byte, for any number of
// parts. A part keeps to its own folder, and only the parts of one site are joined.
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, finish, must, readText, repository, run, tempDir, tests, tree, treeDifferences } from '../support/lib.mjs';

const top = tempDir();
const root = join(top, 'site');
const data = join(root, 'site-data');
const db = join(top, 'a.sqlite');
const wrong = [];
let checked = 0;
const same = (what, expected, actual) => {
  checked += 1;
  wrong.push(...treeDifferences(expected, tree(actual)).map((line) => `${what}: ${line}`));
};
const refused = (what, args, words) => {
  checked += 1;
  const done = run([...args, '--lang', 'en']);
  if (done.code !== 1 || !done.stderr.includes(words)) wrong.push(`${what}: ${done.code}\n${done.stdout}${done.stderr}`);
};
const build = (out, ...more) => ['build', '--root', root, '--db', db, '--out', out, '--illustrative', 'show', ...more];
const folders = (of) => Array.from({ length: of }, (_, i) => join(top, `${of} parts`, `${i + 1}`));
const buildParts = (of) => folders(of).forEach((out, i) => must(build(out, '--part', `${i + 1}/${of}`)));
const joinParts = (of, out) => must(['join', ...folders(of).reverse(), '--out', out]);

// Three fictional plans and a real one, which has a place in the map of the site.
const made = run([join(tests, 'bench/plans.mjs'), '3', '43', data], { command: process.execPath });
if (made.code !== 0) throw new Error(made.stderr);
cpSync(join(repository, 'site-data', 'cchc-2021-2025'), join(data, 'cchc-2021-2025'), { recursive: true });
cpSync(join(repository, 'site-data', 'static'), join(data, 'static'), { recursive: true });
const plan = join(data, 'cchc-2021-2025/plan.csv');
writeFileSync(plan, readText(plan).replace('so-ldtbxh-ninh-thuan,1,', 'so-ldtbxh-ninh-thuan,4,'));
appendFileSync(join(data, 'body.csv'), readText(join(repository, 'site-data', 'body.csv')).split('\n').filter((row) => row.startsWith('so-ldtbxh')).join('\n') + '\n');
writeFileSync(join(data, 'site.toml'), readText(join(data, 'site.toml')).replace(/^base_url = .*/m, 'base_url = "https://example.org/cchc/"'));
for (const part of ['content', 'themes']) cpSync(join(repository, part), join(root, part), { recursive: true });
const load = () => must(['load', '--root', root, '--db', db]);
load();

must(build(join(top, 'whole')));
const whole = tree(join(top, 'whole'));
if (![...whole.keys()].some((path) => path.startsWith('sitemap'))) wrong.push('the site has no map');
for (const of of [1, 2, 7]) {
  buildParts(of);
  joinParts(of, join(top, `joined ${of}`));
  same(`${of} parts`, whole, join(top, `joined ${of}`));
}
// Each file is in one part, so that copying them together would do, but for the manifest of the root.
const all = folders(7).flatMap((folder) => filesBelow(folder)).filter((path) => path !== 'manifest.json');
if (new Set(all).size !== all.length || all.length !== whole.size - 1) wrong.push('7 parts: a file is in no part or in two');

const [first, second] = folders(2);
const before = tree(second);
refused('another part', build(second, '--part', '1/2'), 'this folder holds part 2/2 of a site, which part 1/2 of a site must not replace');
refused('the whole', build(second), 'this folder holds part 2/2 of a site, which a whole site must not replace');
refused('a part over the whole', build(join(top, 'whole'), '--part', '1/2'), 'this folder holds a whole site, which part 1/2 of a site must not replace');
refused('verify', ['verify', first], 'this is only a part of a site');
refused('a missing part', ['join', first, '--out', join(top, 'no')], '"2/2": parts of the site are missing');
refused('a part twice', ['join', first, second, second, '--out', join(top, 'no')], 'this part is named twice');
refused('no part', ['join', first, join(top, 'whole'), '--out', join(top, 'no')], 'this folder holds no part of a site');
refused('parts of two numbers', ['join', first, folders(7)[1], '--out', join(top, 'no')], 'this part is not of one site with');
refused('into a part', ['join', first, second, '--out', first], 'this folder holds part 1/2 of a site');
same('after refusals', before, second);
for (const bad of ['0/2', '3/2', '2', '1/', '1/99999', 'x/2', '1/2/3']) {
  checked += 1;
  const done = run(build(join(top, 'no'), '--part', bad));
  if (done.code !== 2) wrong.push(`--part ${bad}: ${done.code}`);
}

// A manifest somebody wrote: a plan of the first part also in the second.
const listed = join(second, 'manifest.json');
const honest = readText(listed);
const stolen = JSON.parse(readText(join(first, 'manifest.json'))).plans[0];
cpSync(join(first, stolen.path), join(second, stolen.path));
const forged = JSON.parse(honest);
forged.plans.push(stolen);
writeFileSync(listed, JSON.stringify(forged));
refused('a plan in two parts', ['join', first, second, '--out', join(top, 'joined 2')], 'a plan twice');
writeFileSync(listed, honest);
rmSync(join(second, `data/${stolen.id}`), { recursive: true });

// A byte turned over on the way.
const page = join(second, [...before.keys()].find((path) => path.endsWith('.html')));
const bytes = readFileSync(page);
bytes[100] ^= 1;
writeFileSync(page, bytes);
refused('a changed byte', ['join', first, second, '--out', join(top, 'joined 2')], 'the file is not as the part\'s manifest says');
same('after a changed byte', whole, join(top, 'joined 2'));

// A plan is gone: parts and whole forget it, and nothing else.
rmSync(join(data, 'ke-hoach-0002'), { recursive: true });
load();
must(build(join(top, 'without')));
must(build(first, '--part', '1/2'));
refused('parts of two states', ['join', first, second, '--out', join(top, 'joined 2')], 'this part is not of one site with');
buildParts(2);
joinParts(2, join(top, 'joined 2'));
same('a plan is gone', tree(join(top, 'without')), join(top, 'joined 2'));
finish('parts', checked, wrong);
