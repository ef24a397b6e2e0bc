// A site of several plans, all illustrative: three bodies, of which one also has annual plans.
//   node plans/many.mjs <folder>
// writes a whole site-data folder: Department A (the illustrative plan of the repository) with its plans of
// 2025 and 2026 made under it, Departments C and E with plans of the same form and other figures.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '../support/csv.mjs';
import { readText, repository, tree, writeTree } from '../support/lib.mjs';
import { readPlan, source, writeCsv } from './make.mjs';

export const fiveYear = 'minh-hoa';
export const annual = ['a-2025', 'a-2026'];
export const others = ['so-c', 'so-e'];

// Tasks of the five-year plan that the annual plans take up, by the id they have there; the last is of the
// annual plan alone. (I.4, I.5 and most of the others are taken up by none.)
export const takenUp = { 'I.1': 'I.1', 'I.2': 'I.2', 'I.3': 'I.3', 'I.6': 'I.4', 'II.3': 'II.1', 'II.6': 'II.2', 'IV.3': 'IV.1', 'V.4': 'V.1' };
const ownTask = ['V.2', 'V.2'];

const only = (rows, column, kept) => rows.filter((row) => kept.has(row[column]));

function annualPlan(of, year, position) {
  const renamed = new Map([...Object.entries(takenUp), ownTask]);
  const plan = Object.fromEntries(Object.keys(of).map((table) => [table, []]));
  const head = { ...of.plan[0], position, kind: 'annual', parent_plan_id: fiveYear, state: year === '2025' ? 'ended' : 'in_force',
    title_vi: `Kế hoạch minh họa: cải cách hành chính của Sở A, tỉnh B, năm ${year}`, title_en: `Illustrative plan: public administration reform of Department A, Province B, ${year}`,
    short_title_vi: `Kế hoạch minh họa năm ${year}`, short_title_en: `Illustrative plan ${year}`,
    issued: `${year}-01-05`, effective_from: `${year}-01-01`, effective_to: `${year}-12-31`, follow_up_paragraph_id: '' };
  plan.plan = [head];
  plan.section = [{ id: 'I', parent_id: '', position: '1', label: 'I.', title_vi: 'Mục đích', title_en: 'Purpose' }];
  plan.paragraph = [{ id: 'I-01', section_id: 'I', position: '1', kind: 'para', text_vi: `Văn bản minh họa: thực hiện Kế hoạch giai đoạn 2022-2026 trong năm ${year}.`, text_en: `An illustrative text: to carry out the 2022-2026 plan in ${year}.` }];
  for (const table of ['unit', 'unit_alias', 'unit_member', 'funding', 'rule_parameter']) plan[table] = of[table];
  plan.task = of.task.filter((row) => renamed.has(row.id)).map((row) => ({ ...row, id: renamed.get(row.id), position: renamed.get(row.id).split('.')[1], same_output_as: '',
    ...(row.id in takenUp ? { derived_from_plan_id: fiveYear, derived_from_task_id: row.id } : {}) }));
  plan.task_group = only(of.task_group, 'id', new Set(plan.task.map((row) => row.group_id))).map((row, i) => ({ ...row, position: String(i + 1) }));
  const ofTasks = (table) => only(of[table], 'task_id', renamed).map((row) => ({ ...row, task_id: renamed.get(row.task_id) }));
  for (const table of ['assignment', 'output_item', 'schedule']) plan[table] = ofTasks(table);
  const ofYear = (row) => row.period_id.startsWith(year) && !row.period_id.endsWith('-TK');
  plan.reporting_period = of.reporting_period.filter((row) => row.year === year && row.kind !== 'closing');
  plan.snapshot = of.snapshot.filter((row) => ofYear(row) && row.revision === '1').map((row) => ({ ...row, report_document_id: '' }));
  plan.unit_report = of.unit_report.filter((row) => ofYear(row) && row.revision === '1');
  for (const table of ['task_report', 'output_delivered', 'supporting_document']) {
    plan[table] = ofTasks(table).filter((row) => ofYear(row) && row.revision === '1' && row.occurrence.startsWith(year));
  }
  const named = new Set([...plan.output_delivered, ...plan.supporting_document].map((row) => row.document_id));
  plan.document = only(of.document, 'id', named);
  return plan;
}

// Another body with a plan of the same form: its own names, and figures that differ by a factor.
function otherBody(of, body, { id, letter, place, factor, position }) {
  const words = [[/Sở A\b/g, `Sở ${letter}`], [/Department A\b/g, `Department ${letter}`], [/tỉnh B\b/g, `tỉnh ${place}`], [/Tỉnh B\b/g, `Tỉnh ${place}`], [/Province B\b/g, `Province ${place}`]];
  const renamed = (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, words.reduce((text, [pattern, word]) => text.replace(pattern, word), cell)])));
  const plan = Object.fromEntries(Object.entries(of).map(([table, rows]) => [table, renamed(rows)]));
  Object.assign(plan.plan[0], { body_id: `so-${id}`, position, short_title_vi: `Kế hoạch minh họa của Sở ${letter}`, short_title_en: `Illustrative plan of Department ${letter}` });
  const scaled = new Set(['ho-so-nop-truc-tuyen', 'van-ban-ky-so', 'ket-qua-so-hoa']);
  for (const row of plan.indicator_value.filter((each) => scaled.has(each.indicator_id) && each.numerator)) row.numerator = String(Math.floor(Number(row.numerator) * factor));
  return { plan, body: { ...renamed([body])[0], id: `so-${id}` } };
}

// What Department E measures otherwise: another whole of one indicator, another year of a second.
function measuredOtherwise(plan) {
  plan.indicator.find((row) => row.id === 'ket-qua-so-hoa').denominator_vi = 'Số kết quả giải quyết TTHC còn hiệu lực, kể cả của năm trước';
  for (const row of plan.indicator_value.filter((each) => each.indicator_id === 'van-ban-ky-so' && each.basis === 'whole_year')) {
    const year = Number(row.value_to.slice(0, 4));
    Object.assign(row, { value_from: `${year - 1}-12-01`, value_to: `${year}-11-30` });
  }
}

const shared = ['nature', 'unit', 'direction', 'definition_vi', 'definition_en', 'numerator_vi', 'numerator_en', 'denominator_vi', 'denominator_en', 'name_vi', 'name_en'];
const compared = [['ho-so-nop-truc-tuyen', 'whole_year'], ['van-ban-ky-so', 'whole_year'], ['ket-qua-so-hoa', 'at_date']];

export function comparisons(of) {
  return compared.map(([id, basis], i) => {
    const indicator = of.indicator.find((row) => row.id === id);
    return { id, position: String(i + 1), ...Object.fromEntries(shared.map((name) => [name, indicator[name]])), basis,
      window_from: basis === 'whole_year' ? '2024-12-15' : '', window_to: '2025-12-14' };
  });
}

export function makeMany(folder) {
  const of = readPlan(join(source, fiveYear));
  const body = parseCsv(readText(join(source, 'body.csv'))).find((row) => row.id === of.plan[0].body_id);
  const c = otherBody(of, body, { id: 'c', letter: 'C', place: 'D', factor: 0.82, position: '20' });
  const e = otherBody(of, body, { id: 'e', letter: 'E', place: 'F', factor: 0.91, position: '21' });
  measuredOtherwise(e.plan);
  const plans = { [fiveYear]: of, 'a-2025': annualPlan(of, '2025', '10'), 'a-2026': annualPlan(of, '2026', '11'), 'so-c': c.plan, 'so-e': e.plan };
  mkdirSync(join(folder, 'static'), { recursive: true });
  cpSync(join(source, 'schema.sql'), join(folder, 'schema.sql'));
  writeFileSync(join(folder, 'site.toml'), readText(join(source, 'site.toml')));
  writeCsv(join(folder, 'body.csv'), [body, c.body, e.body]);
  writeCsv(join(folder, 'comparison.csv'), comparisons(of));
  writeCsv(join(folder, 'compared_indicator.csv'), compared.flatMap(([id]) => [fiveYear, ...others].map((plan) => ({ comparison_id: id, in_plan_id: plan, indicator_id: id }))));
  for (const [name, plan] of Object.entries(plans)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [table, rows] of Object.entries(plan)) if (rows.length > 0) writeCsv(join(folder, name, `${table}.csv`), rows);
  }
}

// A root to build from, as layOut() of make.mjs; the prose leads to the five-year plan of Department A.
export function layOutMany(root) {
  makeMany(join(root, 'site-data'));
  cpSync(join(repository, 'themes'), join(root, 'themes'), { recursive: true });
  writeTree(join(root, 'content'), [...tree(join(repository, 'content'))].map(([path, bytes]) => [path, bytes.toString().replaceAll('cchc-2021-2025', fiveYear)]));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) throw new Error('many.mjs <folder>');
  makeMany(resolve(process.argv[2]));
}
