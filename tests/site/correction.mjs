// node correction.mjs: what both READMEs say about a correction is done word by word on the tables of the
// fictional plan, whose figures the example is about.
//   1. It loads without a new warning, and `diff` tells the corrected figure before all else.
//      The page of the period says that figures were corrected, which, and of what day it is.
//   2. A revision that lacks a row of any of the six tables is refused, and the READMEs name all six.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText, parseCsv } from '../support/csv.mjs';
import { finish, must, repository, run, tempDir } from '../support/lib.mjs';

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};

const plan = 'minh-hoa';
const period = '2026-Q3';
const repeated = ['unit_report', 'task_report', 'output_delivered', 'supporting_document', 'indicator_value', 'unit_comment'];
const warnings = (text) => text.split('\n').filter((line) => line.includes(': warning: ')).length;
const section = (file, from, to) => readFileSync(join(repository, file), 'utf8').split(from)[1].split(to)[0];
// Which table rows are for, by the columns they name.
const tables = { snapshot: 'ruleset', document: 'issued', indicator_value: 'numerator', correction: 'made_on' };
function examples(text) {
  const found = {};
  for (const [, block] of text.matchAll(/```csv\n([\s\S]*?)```/g)) {
    const rows = parseCsv(block);
    const table = Object.keys(tables).find((name) => tables[name] in rows[0]);
    if (table) found[table] = rows;
  }
  return found;
}

for (const [file, from, to] of [
  ['README.md', '### Correct or complete a published period', '### Enter a change of the plan'],
  ['README.vi.md', '### Ví dụ: đính chính một số liệu đã công bố', '### Ví dụ: bổ sung bản dịch'],
]) {
  const text = section(file, from, to);
  const given = examples(text);
  check(Object.keys(given).length === 4, `${file}: examples of ${Object.keys(given)}`);
  for (const table of repeated) check(text.includes(`\`${table}.csv\``), `${file} does not name ${table}.csv`);

  const top = tempDir();
  for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(top, folder), { recursive: true });
  const data = join(top, 'site-data', plan);
  const read = (name) => parseCsv(readFileSync(join(data, `${name}.csv`), 'utf8'));
  const write = (name, rows) => writeFileSync(join(data, `${name}.csv`), csvText([Object.keys(rows[0]), ...rows.map((row) => Object.values(row))]));
  const load = () => run(['load', '--root', top, '--replace', '--lang', 'en']);
  must(['seal', '--root', top]);
  const before = load();
  const published = join(top, 'before.sqlite');
  must(['load', '--root', top, '--db', published]);

  const blank = (name) => Object.fromEntries(Object.keys(read(name)[0]).map((column) => [column, '']));
  const add = (name, rows) => write(name, [...read(name), ...rows.map((row) => ({ ...blank(name), ...row }))]);
  add('snapshot', given.snapshot.map((row) => ({ ...row, illustrative: '1' })));
  add('document', given.document);
  add('correction', given.correction);
  for (const name of repeated) {
    const changed = name === 'indicator_value' ? given.indicator_value : [];
    const isChanged = (row) => changed.some((each) => ['indicator_id', 'basis', 'value_to'].every((column) => each[column] === row[column]));
    const again = read(name).filter((row) => row.period_id === period && row.revision === '1').map((row) => ({ ...row, revision: '2' }));
    check(again.length > 0 || name === 'unit_comment', `${name} has nothing to repeat`);
    check(name !== 'indicator_value' || again.filter(isChanged).length === changed.length, `${file}: a value that the first revision does not hold`);
    add(name, [...again.filter((row) => !isChanged(row)), ...changed]);
  }

  // --- 1
  const after = load();
  check(after.code === 0, `${file}: ${after.stderr.slice(0, 400)}`);
  check(warnings(after.stderr) === warnings(before.stderr), `${file}: a new warning: ${after.stderr}`);
  must(['seal', '--root', top]);
  const told = run(['diff', published, join(top, 'site-data'), '--plan', plan, '--root', top, '--lang', 'en']);
  const first = told.stdout.split('\n').find((line) => line.startsWith('- '));
  check(told.code === 0 && first.includes('Numerator or count: 127 → 117'), `${file}: diff: ${told.code} ${told.stdout.slice(0, 500)}`);

  must(['build', '--root', top]);
  const page = (path) => readFileSync(join(top, 'public', path), 'utf8');
  for (const [path, notice, heading, mark, of, first] of [
    [`en/${plan}/periods/2026-q3.html`, 'The figures of this period were corrected; the correction (revision 2) was published on', 'Correction, published on', 'corrected', 'Published', 'First published'],
    [`vi/${plan}/ky-bao-cao/2026-quy-3.html`, 'Số liệu của kỳ này đã được đính chính; bản đính chính (bản thứ 2) công bố ngày', 'Bản đính chính, công bố ngày', 'đã đính chính', 'Ngày công bố', 'Ngày công bố lần đầu'],
  ]) {
    const html = page(path);
    check(html.indexOf(`<p class="notice">${notice}`) > 0 && html.indexOf(notice) < html.indexOf('id="bao-cao"'), `${path}: no notice at its top`);
    check(html.includes(`<h3>${heading} <time datetime="2026-09-29">`), `${path}: the revision is not called a correction`);
    check(html.match(/\(127\/276\) → .*\(117\/276\)/), `${path}: what changed is not shown`);
    check([...html.matchAll(/\((\d+)\/276\) <a class="tag" href="#bo-sung">([^<]*)</g)].map((row) => row.slice(1).join(' ')).join() === `117 ${mark},13 ${mark}`, `${path}: the marks beside corrected figures`);
    check(html.includes(`<dt>${of}</dt><dd><time datetime="2026-09-29">`), `${path}: the day is not that of the revision`);
    check(html.includes(`<dt>${first}</dt><dd><time datetime="2026-09-21">`), `${path}: the day of the first revision`);
  }
  // What came late is no correction.
  check(page(`en/${plan}/periods/2025-q1.html`).includes('report received after publication (revision 2)'), 'a late report is called something else');

  // --- 2
  for (const name of repeated) {
    const rows = read(name);
    if (!rows.some((row) => row.period_id === period && row.revision === '2')) continue;
    write(name, rows.filter((row) => row.period_id !== period || row.revision !== '2'));
    const done = load();
    check(done.code === 1 && done.stderr.includes(`of table ${name} that revision 1 holds`), `without ${name}: ${done.code} ${done.stderr.slice(0, 300)}`);
    write(name, rows);
  }
}
finish('correction', checked, wrong);
