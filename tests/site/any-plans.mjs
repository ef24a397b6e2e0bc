// node any-plans.mjs: prose and theme as they are shipped, on sites with other plans than the one they
// were written beside: one, several, none, only an illustrative one, and with most pages left out. Each
// builds, which holds every link to a page that is there, and prose leads where it says.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, repository, tempDir, tests } from '../support/lib.mjs';

const wrong = [];
let checked = 0;
const golden = (name, plan) => join(tests, 'golden', name, 'input/site-data', plan);
function site({ plans, pages, bodies = 'hai-ke-hoach' }) {
  const root = tempDir();
  mkdirSync(join(root, 'site-data'));
  for (const part of ['content', 'themes']) cpSync(join(repository, part), join(root, part), { recursive: true });
  cpSync(join(repository, 'site-data/schema.sql'), join(root, 'site-data/schema.sql'));
  cpSync(golden(bodies, 'body.csv'), join(root, 'site-data/body.csv'));
  const settings = readFileSync(join(repository, 'site-data/site.toml'), 'utf8');
  writeFileSync(join(root, 'site-data/site.toml'), pages ? settings.replace(/^# pages = .*$/m, `pages = ${pages}`).replace(/^# {9}"open.*$/m, '') : settings);
  for (const [id, from, change] of plans) {
    cpSync(from, join(root, 'site-data', id), { recursive: true });
    const file = join(root, 'site-data', id, 'plan.csv');
    if (change) writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  must(['load', '--root', root]);
  must(['build', '--root', root]);
  return (path) => readFileSync(join(root, 'public', path), 'utf8');
}
const one = ['mot', golden('hai-ke-hoach', 'ke-hoach')];
const other = ['hai', golden('hai-ke-hoach', 'ke-hoach'), (text) => text.replaceAll('Kế hoạch một', 'Kế hoạch hai').replaceAll('Plan one', 'Plan two').replace('so-a,1,', 'so-a,3,')];
const fictional = ['gia', golden('hai-ke-hoach', 'minh-hoa')];

// Where the links of the page about the site lead, by their words.
function leads(read, path, words, to) {
  checked += 1;
  const found = [...read(path).matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].filter(([, , text]) => text === words).map(([, href]) => href);
  if (found.length === 0 || found.some((href) => href !== to)) wrong.push(`${path}: "${words}" leads to ${found}, not to ${to}`);
}
let read = site({ plans: [one, fictional] });
leads(read, 'vi/gioi-thieu.html', 'Dữ liệu mở', 'mot/du-lieu.html');
leads(read, 'en/about.html', 'Open data', 'mot/data.html');
leads(read, 'vi/gia/cach-tinh.html', 'Nội dung văn bản chưa nêu rõ', 'chua-neu-ro.html');
read = site({ plans: [one, other, fictional] });
leads(read, 'vi/gioi-thieu.html', 'Dữ liệu mở', 'index.html');
leads(read, 'en/accessibility.html', 'Abbreviations and terms', 'index.html');
leads(read, 'en/hai/method.html', 'What the plan leaves open', 'open-points.html');
read = site({ plans: [fictional] });
leads(read, 'vi/gioi-thieu.html', 'Dữ liệu mở', 'gia/du-lieu.html');
read = site({ plans: [] });
leads(read, 'en/about.html', 'Open data', 'index.html');
read = site({ plans: [one], pages: '["text"]' });
leads(read, 'vi/gioi-thieu.html', 'Ghi chú về văn bản gốc', 'mot/index.html');
leads(read, 'en/mot/method.html', 'What the plan leaves open', 'index.html');
// No word of any plan in the prose.
for (const path of ['vi/index.html', 'vi/gioi-thieu.html', 'en/about.html', 'vi/gop-y.html', 'en/accessibility.html', 'vi/mot/cach-tinh.html']) {
  checked += 1;
  const prose = read(path).replace(/<(head|header|footer)\b.*?<\/\1>/gs, '');
  if (/Ninh Thuận|Ninh Thuan|cchc-2021/.test(prose)) wrong.push(`${path}: speaks of another site's plan`);
}
// Few plans have a card each; many are the rows of a table, by province, and the doors lead to it.
const many = (n) => Array.from({ length: n }, (_, i) => [`k${i}`, one[1], (text) => text.replaceAll('Kế hoạch một', `Kế hoạch ${i}`).replaceAll('Plan one', `Plan ${i}`).replace('so-a,1,', `so-a,${i + 1},`)]);
const counts = (path) => ['plan-card', '<tr data-place=', '<tr class="group-row">', 'class="filter"', 'href="k3/'].map((part) => read(path).split(part).length - 1).join(' ');
for (const [n, home] of [[12, '12 0 0 0 1'], [13, '0 13 1 1 1']]) {
  read = site({ plans: many(n) });
  for (const path of ['vi/index.html', 'en/index.html']) {
    checked += 1;
    if (counts(path) !== home) wrong.push(`${path} of ${n} plans: ${counts(path)}`);
  }
  for (const path of ['index.html', 'data/index.html']) {
    checked += 1;
    if (read(path).includes('k3/') !== (n < 13)) wrong.push(`${path} of ${n} plans`);
  }
}
finish('any plans', checked, wrong);
