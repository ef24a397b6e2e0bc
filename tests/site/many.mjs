// What pages say over several plans (SITE=many):
//   1. Only figures that mean the same stand beside each other, each the one its plan gives; what differs is
//      named with its reason. Rows stand by body, whatever the figures are.
//   2. A five-year plan and its annual plans lead to each other, task by task, and say the same of each task.
//   3. Where there is nothing to compare there is no such page, no link and no entry.
//   4. Parts joined are the whole; a change in one plan reaches the pages of the others.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText, parseCsv } from '../support/csv.mjs';
import { finish, must, readText, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';
import { annual, fiveYear, layOutMany, others, takenUp } from '../plans/many.mjs';
import { attribute, elements, page, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
const check = (holds, what) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const root = tempDir();
layOutMany(root);
const data = join(root, 'site-data');
const table = (plan, name) => parseCsv(readText(join(data, plan, `${name}.csv`)));
const langs = { vi: { page: 'vi/so-sanh.html', tasks: 'nhiem-vu', numerator: 'khác mẫu số', window: 'khác cửa sổ tính' }, en: { page: 'en/compare.html', tasks: 'tasks', numerator: 'another denominator', window: 'another window' } };
const bodies = { vi: ['Sở A, tỉnh B', 'Sở C, tỉnh D', 'Sở E, tỉnh F'], en: ['Department A, Province B', 'Department C, Province D', 'Department E, Province F'] };

// --- 1. Side by side

// The value a plan last reported for a year of the comparison, from its tables.
function expected(plan, { id, basis, window_from: from, window_to: to }) {
  const values = new Map();
  const rows = table(plan, 'indicator_value').filter((row) => row.indicator_id === id && row.basis === basis);
  const closing = new Map(table(plan, 'reporting_period').map((row) => [row.id, row.closing]));
  rows.sort((a, b) => closing.get(a.period_id).localeCompare(closing.get(b.period_id)) || Number(a.revision) - Number(b.revision));
  for (const row of rows) {
    const sameDays = row.value_to.slice(5) === to.slice(5) && row.value_from.slice(5) === from.slice(5);
    if (sameDays) values.set(row.value_to.slice(0, 4), row);
  }
  return values;
}

const comparisons = parseCsv(readText(join(data, 'comparison.csv')));
for (const [lang, words] of Object.entries(langs)) {
  const { document, html } = page(words.page);
  check(html.includes('noindex'), `${words.page}: illustrative figures may be found by search engines`);
  const sections = elements(document, 'section').filter((e) => attribute(e, 'class') === 'compared');
  check(sections.length === comparisons.length, `${words.page}: ${sections.length} comparisons`);
  for (const [i, comparison] of comparisons.entries()) {
    const section = sections[i];
    const at = `${words.page}#${comparison.id}`;
    check(elements(section, 'h2').some((e) => attribute(e, 'id') === comparison.id && /minh họa|llustrative/i.test(textOf(e))), `${at}: the heading does not say that it is illustrative`);
    const years = elements(section, 'thead')[0].childNodes.flatMap((row) => elements(row, 'th')).map((e) => squeezed(textOf(e))).filter((text) => /^\d{4}$/.test(text));
    const rows = elements(elements(section, 'tbody')[0], 'tr');
    const names = rows.map((row) => squeezed(textOf(elements(row, 'th')[0])));
    const same = [fiveYear, ...others].filter((plan) => !(plan === 'so-e' && comparison.id === 'ket-qua-so-hoa'));
    check(rows.length === same.length && names.every((name, n) => name.startsWith(bodies[lang][n])), `${at}: the rows are ${names}`);
    for (const [n, plan] of same.entries()) {
      const values = expected(plan, comparison);
      const cells = new Map(elements(rows[n], 'td').map((cell) => [attribute(cell, 'data-label'), cell]));
      for (const year of years) {
        const facts = elements(cells.get(year)).filter((e) => attribute(e, 'data-fact'));
        const value = values.get(year);
        const id = value && `${plan}:value.${comparison.id}.${comparison.basis}.${value.value_to}`;
        check(facts.length === (value ? 1 : 0) && (!value || attribute(facts[0], 'data-fact') === id), `${at}: ${plan} ${year} is not ${id ?? 'empty'}`);
        if (value) check(elements(cells.get(year), 'time').some((e) => attribute(e, 'datetime') === value.value_to), `${at}: ${plan} ${year} has no day`);
      }
      check(plan === 'so-e' && comparison.id === 'van-ban-ky-so' ? values.size === 0 : values.size > 2, `${at}: ${plan} has ${values.size} values`);
      for (const year of values.keys()) check(years.includes(year), `${at}: no column for ${year}`);
    }
    const left = elements(section, 'li').map((e) => squeezed(textOf(e)));
    const why = { 'ket-qua-so-hoa': words.numerator, 'van-ban-ky-so': words.window }[comparison.id];
    const ofE = left.filter((text) => text.includes(bodies[lang][2]));
    check(ofE.length === (why ? 1 : 0) && ofE.every((text) => text.includes(why)), `${at}: of Department E is left out ${ofE}`);
    // Where the year is not over there is only a figure of its middle, for another day than is compared.
    const rest = left.filter((text) => !ofE.includes(text));
    check(rest.length === (comparison.basis === 'at_date' ? 2 : 0) && rest.every((text) => text.includes(words.window) && text.match(/\b20\d\d\b/g).pop() === '2026'), `${at}: left out is ${rest}`);
  }
  // From a target there and back.
  for (const plan of [fiveYear, ...others]) {
    const target = table(plan, 'target_condition').find((row) => row.indicator_id === comparisons[0].id).target_id;
    const path = `${lang}/${plan}/${lang === 'vi' ? 'chi-tieu' : 'targets'}/${target}.html`;
    check(page(path).html.includes(`${words.page.slice(3)}#${comparisons[0].id}`), `${path} does not lead to the comparison`);
    check(html.includes(path.slice(3)), `${words.page} does not lead to ${path}`);
  }
  const search = readdirSync(join(publicRoot, lang)).filter((file) => file.endsWith('.js'));
  check(search.some((file) => readText(join(publicRoot, lang, file)).includes(`${words.page.slice(3)}#${comparisons[0].id}`)), `the search of ${lang} does not know the comparison`);
}

// --- 2. Five years and one

const standings = (node) => elements(node, 'span').filter((e) => /^standing k-/.test(attribute(e, 'class') ?? '')).map((e) => `${attribute(e, 'class')} ${squeezed(textOf(e))}`);
for (const [lang, { tasks }] of Object.entries(langs)) {
  for (const [five, own] of Object.entries(takenUp)) {
    const parent = `${lang}/${fiveYear}/${tasks}/${five}.html`;
    const rows = elements(page(parent).document, 'tr').filter((row) => elements(row, 'a').some((a) => annual.some((plan) => (attribute(a, 'href') ?? '').includes(`/${plan}/`))));
    check(rows.length === annual.length, `${parent}: ${rows.length} annual tasks`);
    for (const [n, plan] of annual.entries()) {
      const path = `${lang}/${plan}/${tasks}/${own}.html`;
      const { document } = page(path);
      check(elements(rows[n], 'a').some((a) => attribute(a, 'href') === `../../${plan}/${tasks}/${own}.html`), `${parent} does not lead to ${path}`);
      check(elements(document, 'a').some((a) => attribute(a, 'href') === `../../${fiveYear}/${tasks}/${five}.html`), `${path} does not lead to ${parent}`);
      const answer = elements(document, 'div').find((e) => (attribute(e, 'class') ?? '').includes('answer-result'));
      check(standings(rows[n])[0] === standings(answer)[0], `${parent}: ${plan} stands at ${standings(rows[n])[0]}, its own page says ${standings(answer)[0]}`);
      const closing = { 'a-2025': '2025-12-14', 'a-2026': '2026-09-14' }[plan];
      check(elements(rows[n], 'time').some((e) => attribute(e, 'datetime') === closing), `${parent}: the standing of ${plan} has no day`);
    }
  }
  const unrelated = `${lang}/${fiveYear}/${tasks}/V.1.html`;
  check(annual.every((plan) => !page(unrelated).html.includes(`/${plan}/`)), `${unrelated} leads to an annual plan`);
  const overview = page(`${lang}/${fiveYear}/index.html`);
  const kin = elements(overview.document, 'section').find((e) => attribute(e, 'class') === 'kin');
  const facts = elements(kin).map((e) => attribute(e, 'data-fact')).filter(Boolean);
  check(annual.every((plan) => facts.includes(`${plan}:reports.received`) && facts.includes(`${plan}:completed`)), `${overview.path}: the facts of the annual plans are ${facts}`);
  const headings = elements(kin, 'thead').flatMap((e) => elements(e, 'th')).map((e) => squeezed(textOf(e)));
  check(/áo cáo|eports/.test(headings[2]) && /hoàn thành|ompleted/.test(headings[3]), `${overview.path}: coverage does not come first: ${headings}`);
  for (const plan of annual) {
    const own = page(`${lang}/${plan}/index.html`);
    const section = elements(own.document, 'section').find((e) => attribute(e, 'class') === 'kin');
    const named = elements(section, 'a').map((a) => /(nhiem-vu|tasks)\/(.*)\.html/.exec(attribute(a, 'href'))?.[2]).filter(Boolean);
    const over = { 'a-2025': ['I.4', 'III.1', 'III.2'], 'a-2026': ['I.4', 'III.1', 'III.2', 'V.1'] }[plan];
    const amended = new Set(table(fiveYear, 'amendment').filter((row) => row.aspect === 'schedule').map((row) => row.task_id));
    const left = table(fiveYear, 'task').map((row) => row.id).filter((id) => !takenUp[id] && (!over.includes(id) || amended.has(id)));
    check(left.every((id) => named.includes(id) || amended.has(id)) && named.every((id) => left.includes(id)), `${own.path}: not taken up are ${named}, expected ${left}`);
    check(elements(section, 'a').some((a) => attribute(a, 'href') === `../${fiveYear}/index.html`), `${own.path} does not lead to its five-year plan`);
  }
}

// --- 3. Nothing to compare

const build = (out, ...more) => {
  must(['load', '--root', root]);
  must(['build', '--root', root, '--out', out, ...more]);
};
const put = (file, rows) => writeFileSync(join(data, file), csvText([Object.keys(rows[0]), ...rows.map(Object.values)]));
const says = (out, pattern) => [...tree(out)].filter(([path, bytes]) => /\.(html|js|xml)$/.test(path) && pattern.test(bytes.toString())).map(([path]) => path);
const whole = join(root, 'whole');
build(whole);

const comparedFile = 'compared_indicator.csv';
const compared = parseCsv(readText(join(data, comparedFile)));
put(comparedFile, compared.filter((row) => row.in_plan_id === fiveYear));
const alone = join(root, 'alone');
build(alone);
check(says(alone, /so-sanh\.html|\/compare\.html/).length === 0, `with one plan each, there is something to compare: ${says(alone, /so-sanh\.html|\/compare\.html/).slice(0, 3)}`);
check(!tree(alone).has('vi/so-sanh.html'), 'with one plan each, there is a page of comparisons');
put(comparedFile, compared);

// The real plan beside them, and illustrative ones left out.
cpSync(join(repository, 'site-data/cchc-2021-2025'), join(data, 'cchc-2021-2025'), { recursive: true });
cpSync(join(repository, 'site-data/static'), join(data, 'static'), { recursive: true });
const bodyRows = parseCsv(readText(join(data, 'body.csv')));
put('body.csv', [...bodyRows, parseCsv(readText(join(repository, 'site-data/body.csv'))).find((row) => row.illustrative === '0')]);
const real = join(root, 'real');
build(real, '--illustrative', 'omit');
check(!tree(real).has('vi/so-sanh.html') && says(real, new RegExp(`so-sanh\\.html|${[...annual, ...others].join('|')}`)).length === 0, 'what is illustrative is left out, but not from comparisons');
check(says(real, /class="kin"/).length === 0, 'a plan without annual plans speaks of them');
rmSync(join(data, 'cchc-2021-2025'), { recursive: true });
put('body.csv', bodyRows);

// --- 4. Parts, and changes

build(whole);
const parts = [1, 2, 3].map((n) => join(root, `part ${n}`));
parts.forEach((out, i) => must(['build', '--root', root, '--out', out, '--part', `${i + 1}/3`]));
must(['join', ...parts, '--out', join(root, 'joined')]);
const difference = treeDifferences(tree(whole), tree(join(root, 'joined')));
check(difference.length === 0, `parts joined differ: ${difference.slice(0, 5)}`);
const verified = run(['verify', whole]);
check(verified.code === 0, `verify: ${verified.stdout}${verified.stderr}`);

const reports = join(data, 'a-2026/task_report.csv');
const before = readText(reports);
const changed = parseCsv(before).map((row) => (row.period_id === '2026-6T' && row.task_id === 'II.2' ? { ...row, state_reported: 'in_progress', state_confirmed: 'in_progress' } : row));
put('a-2026/task_report.csv', changed);
const parentTask = `vi/${fiveYear}/nhiem-vu/II.6.html`;
const was = readFileSync(join(whole, parentTask));
build(whole);
const fresh = join(root, 'fresh');
build(fresh);
check(treeDifferences(tree(fresh), tree(whole)).filter((line) => !/manifest\.json|assets\//.test(line)).length === 0, 'a build over another differs from one from scratch');
check(!was.equals(readFileSync(join(whole, parentTask))), `a report of the annual plan changes nothing on ${parentTask}`);
finish('several plans', checked, wrong);
