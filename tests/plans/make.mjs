// Plans in every stage of their life, made from the tables of the illustrative plan:
//   node plans/make.mjs <name> <folder>
// writes a whole site-data folder with one plan named <name>, ready for `load`.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvText, parseCsv } from '../support/csv.mjs';
import { readText, repository, tree, writeTree } from '../support/lib.mjs';
import { closed } from './closed.mjs';
import { multiplied } from './multiplied.mjs';

export const source = join(repository, 'site-data');
const progress = ['document', 'snapshot', 'unit_report', 'task_report', 'output_delivered', 'supporting_document',
  'event', 'indicator_value', 'year_assessment', 'unit_comment', 'correction', 'amendment'];

export function readPlan(folder) {
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace('.csv', ''), parseCsv(readText(join(folder, file)))]));
}

export function writeCsv(path, rows) {
  const names = Object.keys(rows[0]);
  writeFileSync(path, csvText([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]));
}

// What amendments put in place.
function amended(plan) {
  return Object.keys(plan).filter((table) => table.startsWith('amended_'));
}

// As if the site had been built after the reports up to that day.
function until(plan, day) {
  const kept = new Set(plan.reporting_period.filter((p) => p.closing <= day).map((p) => p.id));
  for (const table of progress) plan[table] = plan[table].filter((row) => row.period_id === undefined || row.period_id === '' || kept.has(row.period_id));
  plan.correction = plan.correction.filter((row) => row.made_on <= day);
  plan.amendment = plan.amendment.filter((row) => row.effective_from <= day);
  const amendments = new Set(plan.amendment.map((row) => row.id));
  for (const table of amended(plan)) plan[table] = plan[table].filter((row) => amendments.has(row.amendment_id));
  plan.event = plan.event.filter((row) => row.received_on <= day);
  const documents = new Map(plan.document.map((d) => [d.id, d]));
  plan.year_assessment = plan.year_assessment.filter((row) => documents.get(row.document_id).issued <= day);
  const named = new Set(progress.flatMap((table) => plan[table]).flatMap((row) =>
    [row.document_id, row.report_document_id, row.response_document_id, row.baseline_document_id]));
  plan.document = plan.document.filter((d) => named.has(d.id));
}

function none(plan) {
  for (const table of progress.concat(amended(plan))) plan[table] = [];
}

// The body is dissolved while most of the plan is still ahead.
function dissolved(plan, body) {
  until(plan, '2025-06-30');
  const successor = { successor_vi: 'Sở C, tỉnh B', successor_en: 'Department C, Province B' };
  Object.assign(body, successor, { valid_to: '2025-06-30', successor_basis: 'Quyết định số 12/MH-QĐ-CT (minh họa)' });
  Object.assign(plan.plan[0], {
    state: 'ended', tracking_end: '2025-06-30',
    tracking_end_basis_vi: 'Quyết định số 12/MH-QĐ-CT ngày 16/6/2025 về hợp nhất Sở A vào Sở C (minh họa)',
    tracking_end_basis_en: 'Decision No. 12/MH-QĐ-CT of 16 June 2025 merging Department A into Department C (illustrative)',
  });
}

// Not marked as illustrative: for tests of what only a published plan has, such as being found.
function asReal(plan, body) {
  body.illustrative = '0';
  plan.plan[0].illustrative = '0';
  for (const row of plan.snapshot) row.illustrative = '0';
  plan.context_note = [];
  plan.paragraph = plan.paragraph.filter((row) => row.section_id !== 'cuoi');
  plan.section = plan.section.filter((row) => row.id !== 'cuoi');
  const words = [[/ \((minh họa|illustrative)\)/g, ''], [/^(Minh họa|Illustrative): (.)/g, (_, _word, first) => first.toUpperCase()],
    [/^Kế hoạch minh họa: c/, 'Kế hoạch c'], [/^Illustrative plan: p/, 'P'], [/Kế hoạch minh họa/g, 'Kế hoạch'], [/Illustrative plan/g, 'Plan'],
    ['KẾ HOẠCH MINH HỌA', 'KẾ HOẠCH'], ['ILLUSTRATIVE PLAN', 'PLAN']];
  for (const row of Object.values(plan).flat().concat(body)) {
    for (const name of Object.keys(row)) row[name] = words.reduce((text, [from, to]) => text.replace(from, to), row[name]);
  }
}

// What is done to the illustrative plan, and the day to build the site as of (none: as it stands).
export const plans = {
  'chua-co-ky': { make: none },
  'mot-ky': { make: (plan) => until(plan, '2022-03-14') },
  'tong-ket': { make: closed },
  'qua-ky': { make: (plan) => until(plan, '2026-03-14'), asOf: '2026-09-14' },
  'co-quan-ket-thuc': { make: dissolved },
  'nhu-that': { make: asReal },
};

// 'nhan-10': ten times the tasks.
const changed = (name) => (/^nhan-\d+$/.test(name) ? multiplied(Number(name.slice(5))) : plans[name]?.make);

export function make(name, folder) {
  if (!changed(name)) throw new Error(`there is no plan ${name}: nhan-2, nhan-10 and so on, ${Object.keys(plans).join(', ')}`);
  const plan = readPlan(join(source, 'minh-hoa'));
  const body = parseCsv(readText(join(source, 'body.csv'))).find((row) => row.id === plan.plan[0].body_id);
  changed(name)(plan, body);
  mkdirSync(join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'static'), { recursive: true });
  cpSync(join(source, 'schema.sql'), join(folder, 'schema.sql'));
  const settings = readText(join(source, 'site.toml'))
    .replace(/^name_vi = "Sở.*$/m, `name_vi = "${body.name_vi}"`)
    .replace(/^name_en = "Department.*$/m, `name_en = "${body.name_en}"`);
  writeFileSync(join(folder, 'site.toml'), settings);
  writeCsv(join(folder, 'body.csv'), [body]);
  for (const [table, rows] of Object.entries(plan)) {
    if (rows.length > 0) writeCsv(join(folder, name, `${table}.csv`), rows);
  }
}

// A root to build from: the tables with theme and content, whose links to the real plan lead to this one.
export function layOut(name, root) {
  make(name, join(root, 'site-data'));
  cpSync(join(repository, 'themes'), join(root, 'themes'), { recursive: true });
  const articles = [...tree(join(repository, 'content'))].map(([path, bytes]) => [path, bytes.toString().replaceAll('cchc-2021-2025', name)]);
  writeTree(join(root, 'content'), articles);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, folder] = process.argv.slice(2);
  if (!folder) throw new Error('make.mjs <name> <folder>');
  make(name, resolve(folder));
}
