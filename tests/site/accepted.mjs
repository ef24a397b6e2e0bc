// What `load` accepts, `build` builds: cells of the shipped tables are changed one or a few at a time,
// every column in turn, to values that people and spreadsheets write.
// accepted.mjs TRIALS [SEED] [TABLES]: TABLES is a folder of the repository, a small site if left out.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows, csvText } from '../support/csv.mjs';
import { filesBelow, finish, repository, run, tempDir, tree, writeTree } from '../support/lib.mjs';

const trials = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const tables = process.argv[4] ?? 'tests/golden/mot-nhiem-vu/input/site-data';

let state = seed >>> 0;  // xorshift: the same trials wherever it runs
function random(below) {
  state ^= state << 13; state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5; state >>>= 0;
  return state % below;
}

const kinds = [
  () => '', () => '0', () => '1', () => '-1', () => '2', () => '3.3333', () => '100', () => '1000000000', () => '99999999999999999999', () => '999999999999.9999', () => '0.0001',
  () => '22', () => '1945', () => '2022', () => '2025', () => '2026', () => '2099', () => '9999', () => '20222', () => '2021-12', () => '2022-02-28', () => '2099-12-31', () => '1945-01-01', () => '0021-01-01', () => '9999-12-31',
  () => 'x', () => 'II.3', () => 'a'.repeat(3000), () => 'Đ', () => '<script>alert(1)</script>', () => '{{x}}', () => '# a\n\n## b', () => '[a](b) `c` | d |', () => '-', () => '- a', () => '"', () => '\'', () => 'a\nb', () => 'CON', () => 'a.html', () => '..', () => '%2F', () => 'https://a.vn/b?c=d#e',
  (cell) => cell + cell, (cell) => cell.slice(1), (cell) => cell.slice(0, -1), (cell) => cell.toUpperCase(), (cell) => cell.replace(/\d/, String(random(10))), (cell) => [...cell].reverse().join(''),
  (cell, rows, column) => rows[1 + random(rows.length - 1)][column], (cell, rows) => rows[1 + random(rows.length - 1)][random(rows[0].length)],
];

const top = tempDir();
const data = join(top, 'site-data');
const database = join(top, 'a.sqlite');
const original = join(repository, tables);
const files = filesBelow(original).filter((path) => path.endsWith('.csv') && readFileSync(join(original, path), 'utf8').split('\n').length > 2);
const columns = files.flatMap((file) => csvRows(readFileSync(join(original, file), 'utf8'))[0].map((_, column) => ({ file, column })));
const own = ['--root', top, '--db', database, '--lang', 'en'];

cpSync(join(repository, 'themes'), join(top, 'themes'), { recursive: true });
const plan = files.find((path) => path.endsWith('/task.csv')).split('/')[0];
writeTree(join(top, 'content'), new Map([...tree(join(repository, 'content'))].map(([path, bytes]) => [path, bytes.toString().replaceAll('cchc-2021-2025', plan)])));
cpSync(original, data, { recursive: true });
cpSync(join(repository, 'site-data/schema.sql'), join(data, 'schema.sql'));
writeFileSync(join(data, 'site.toml'), 'theme = "default"\n');  // every page there is

const wrong = [];
let accepted = 0;
let next = random(columns.length);
for (let trial = 0; trial < trials; trial += 1) {
  const changed = new Map();
  const told = [];
  for (let edits = 1 + random(2); edits > 0; edits -= 1) {
    const { file, column } = columns[next];
    next = (next + 1) % columns.length;
    const rows = changed.get(file) ?? csvRows(readFileSync(join(original, file), 'utf8'));
    const row = 1 + random(rows.length - 1);
    const cell = kinds[random(kinds.length)](rows[row][column], rows, column);
    told.push(`${file}:${row + 1} ${rows[0][column]} = ${JSON.stringify(cell.slice(0, 60))}`);
    rows[row][column] = cell;
    changed.set(file, rows);
  }
  for (const [file, rows] of changed) writeFileSync(join(data, file), csvText(rows));
  const loaded = run(['load', '--replace', ...own]);
  if (loaded.code === 0) {
    accepted += 1;
    const built = run(['build', ...own, '--out', join(top, 'public')]);
    if (built.code !== 0) wrong.push(`${told.join('; ')}: build ends with ${built.code}\n${built.stderr.split('\n').slice(0, 4).join('\n')}`);
  } else if (loaded.code !== 1) {
    wrong.push(`${told.join('; ')}: load ends with ${loaded.code}\n${loaded.stderr.split('\n').slice(0, 4).join('\n')}`);
  }
  for (const file of changed.keys()) cpSync(join(original, file), join(data, file));
}
rmSync(join(top, 'public'), { recursive: true, force: true });
if (accepted === 0) wrong.push('no change was accepted: nothing was tried');
finish('accepted', accepted, wrong);
