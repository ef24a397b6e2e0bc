// Not public stays unseen: with every document marked secret, nothing that tells what a document is
// stands in any file of the site; its id and its date may.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesBelow, finish, must, repository, tempDir } from '../support/lib.mjs';
import { csvRows, csvText } from '../support/csv.mjs';

const plan = 'minh-hoa';
const top = tempDir();
for (const part of ['content', 'themes', 'site-data']) {
  cpSync(join(repository, part), join(top, part), { recursive: true, filter: (path) => !/\.sqlite/.test(path) });
}

// What tells of a document, apart from kinds, which are words of the language ("Báo cáo").
const marks = { number: '999/SECRET-SO-HIEU', kind_vi: 'Loại không ai được biết', kind_en: 'Kind nobody may know', abstract_vi: 'Trích yếu không ai được biết', abstract_en: 'Abstract nobody may know', url: 'https://secret.example/van-ban' };
const file = join(top, 'site-data', plan, 'document.csv');
const [header, ...rows] = csvRows(readFileSync(file, 'utf8'));
const needles = Object.values(marks);
for (const row of rows) {
  for (const [column, mark] of Object.entries(marks)) row[header.indexOf(column)] = mark;
  row[header.indexOf('is_public')] = '0';
}
writeFileSync(file, csvText([header, ...rows]));
// As a real plan on a site that knows its address: only that has feeds, a catalogue and pictures to share.
for (const table of ['body', `${plan}/plan`, `${plan}/snapshot`]) {
  const path = join(top, 'site-data', `${table}.csv`);
  const [columns, ...all] = csvRows(readFileSync(path, 'utf8'));
  for (const row of all) row[columns.indexOf('illustrative')] = '0';
  writeFileSync(path, csvText([columns, ...all]));
}
const settings = join(top, 'site-data/site.toml');
writeFileSync(settings, readFileSync(settings, 'utf8').replace('base_url = ""', 'base_url = "https://cchc.example.gov.vn/"'));

const own = ['--root', top];
must(['load', ...own]);
must(['build', ...own]);
const wrong = [];
let checked = 0;
for (const path of filesBelow(join(top, 'public'))) {
  const bytes = readFileSync(join(top, 'public', path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  checked += 1;
  for (const needle of needles) if (text.includes(needle)) wrong.push(`${path}: "${needle}"`);
}
const paths = filesBelow(join(top, 'public'));
for (const ending of ['.atom', '.ics', '.jsonld', 'sitemap.xml']) if (!paths.some((path) => path.endsWith(ending))) wrong.push(`no ${ending} was looked at`);
if (rows.length < 100) wrong.push(`only ${rows.length} documents in ${file}`);
finish('not-public', checked, wrong);
