// Alphabetical lists of the site stand in the order of ICU for Vietnamese, and nothing is missing in
// them: every task, target, unit and term of each plan.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, repository } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, page, pagePaths, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
if (!Intl.Collator.supportedLocalesOf('vi').includes('vi')) wrong.push('this Node has no Vietnamese order');
const collator = new Intl.Collator('vi');
if (collator.compare('đi', 'dữ') <= 0 || collator.compare('ổ', 'ơ') >= 0) wrong.push('the order of this Node is not Vietnamese');

function inOrder(where, names) {
  checked += names.length;
  names.slice(1).forEach((name, i) => {
    if (collator.compare(names[i], name) > 0) wrong.push(`${where}: "${names[i]}" before "${name}"`);
  });
}

const has = (node, name) => (attribute(node, 'class') ?? '').split(' ').includes(name);
for (const path of pagePaths().filter((name) => /^(vi|en)\/[^/]+\/(tim-kiem|search)\.html$/.test(name))) {
  const [lang, plan] = path.split('/');
  const column = (table, names) => parseCsv(readFileSync(join(repository, 'site-data', plan, `${table}.csv`), 'utf8'))
    .map((row) => squeezed(names.map((name) => row[name]).find(Boolean)));
  const own = (name) => (lang === 'en' ? [`${name}_en`, `${name}_vi`] : [`${name}_vi`]);
  const expected = { tasks: column('task', own('title')), targets: column('target', own('label')), terms: column('term', ['word']), units: column('unit', own('name')) };
  const { document } = page(path);
  for (const section of elements(document, 'section').filter((e) => has(e, 'az'))) {
    const id = attribute(elements(section, 'h2')[0], 'id');
    const groups = elements(section, 'div').filter((e) => has(e, 'az-group'));
    const links = (group) => elements(group, 'li').map((li) => squeezed(textOf(elements(li, 'a')[0] ?? li)));
    const titles = groups.flatMap((group) => elements(group, 'h3').map((h3) => squeezed(textOf(h3))));
    const names = id === 'units' ? titles : groups.flatMap(links);
    inOrder(`${path}#${id}`, names);
    if (id !== 'units') inOrder(`${path}#${id} letters`, titles);
    const missing = (expected[id] ?? []).filter((name) => !names.includes(name));
    for (const name of missing) wrong.push(`${path}#${id} lacks "${name}"`);
    if (names.length !== expected[id]?.length) wrong.push(`${path}#${id}: ${names.length} names, ${expected[id]?.length} rows`);
    delete expected[id];
  }
  for (const id of Object.keys(expected)) wrong.push(`${path}: no list of ${id}`);
  if (plan !== 'minh-hoa') inOrder(`${path} terms page`, elements(page(`${lang}/${plan}/${lang === 'vi' ? 'tu-viet-tat' : 'terms'}.html`).document, 'dl').slice(0, 1).flatMap((dl) => elements(dl, 'dt').map((dt) => squeezed(textOf(dt)))));
}
finish('order', checked, wrong);
