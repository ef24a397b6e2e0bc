// What an amendment may do to a plan builds: every kind of schedule in place of every other, new leads, new
// levels of targets, early and late in the plan's life. Pages of periods before it stay as they are.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { filesBelow, finish, readText, run, tempDir } from '../support/lib.mjs';
import { layOut, plans } from './make.mjs';

const days = ['2022-05-01', '2024-05-01', '2026-08-01'];
const schedules = {
  'V.2': { kind: 'yearly', month: '6' },  // was continuous
  'I.1': { kind: 'continuous' },          // was yearly
  'I.2': { kind: 'periodic' },
  'II.6': { kind: 'once', due: '2026-03-01' },
  'IV.1': { kind: 'on_event' },
  'II.4': { kind: 'yearly', month: '11' },  // was on event
  'II.5': { kind: 'once', due: '2025-05-05' },  // was not stated
  'V.1': { kind: 'not_stated' },          // was once, and moved before
};
const leads = { 'I.1': 'phong-1', 'II.6': 'cac-don-vi-thuoc-so-a', 'IV.1': 'phong-2' };
const outputs = ['I.1', 'II.6'];
const dropped = ['I.1', 'II.4', 'V.1', 'V.2'];
const levels = ['T01', 'T03', 'T05'];
const dues = {
  T02: { due_kind: 'date', due: '2028' },  // was a date
  T03: { due_kind: 'none', due: '' },      // was every year
  T05: { due_kind: 'date', due: '2025-06' },  // was not stated
  T07: { due_kind: 'half_yearly', due: '' },  // was an event
  T13: { due_kind: 'event', due: '' },
};

const wrong = [];
let built = 0;

function amend(plan, since, id, row, table, content) {
  const texts = { before_vi: 'Nội dung cũ', before_en: 'Old', after_vi: 'Nội dung mới', after_en: 'New' };
  plan.amendment.push({ id, document_id: '2025-qd-159', effective_from: since, ...row, ...texts });
  plan[table] = (plan[table] ?? []).concat(content.map((each) => ({ ...each, amendment_id: id })));
}

const cases = days.flatMap((since) => [
  ...Object.entries(schedules).map(([task, schedule]) => [`${task}-${schedule.kind}-${since}`, since, (plan) =>
    amend(plan, since, 'X1', { task_id: task, aspect: 'schedule' }, 'amended_schedule', [{ due: '', year: '', month: '', quarter: '', note_vi: '', note_en: '', inferred: '0', ...schedule }])]),
  ...Object.entries(leads).map(([task, unit]) => [`${task}-lead-${since}`, since, (plan) =>
    amend(plan, since, 'X1', { task_id: task, aspect: 'lead' }, 'amended_assignment', [{ unit_id: unit, position: '1' }])]),
  ...outputs.map((task) => [`${task}-output-${since}`, since, (plan) =>
    amend(plan, since, 'X1', { task_id: task, aspect: 'output' }, 'amended_output',
      [{ n: '1', mode: 'all', text_vi: 'Nội dung', text_en: 'New' }, { n: '2', mode: 'all', text_vi: 'mới', text_en: 'New' }])]),
  ...dropped.map((task) => [`${task}-dropped-${since}`, since, (plan) => {
    amend(plan, since, 'X1', { task_id: task, aspect: 'dropped' }, 'amended_output', []);
    plan.amendment.at(-1).after_vi = '';
    plan.amendment.at(-1).after_en = '';
  }]),
  [`added-${since}`, since, (plan) => {
    for (const table of ['task', 'schedule', 'assignment', 'output_item']) {
      const of = table === 'task' ? 'id' : 'task_id';
      const rows = plan[table].filter((row) => row[of] === 'I.2').map((row) => ({ ...row, [of]: 'I.9' }));
      if (table === 'task') rows[0].position = '9';
      plan[table] = plan[table].concat(rows);
    }
    amend(plan, since, 'X1', { task_id: 'I.9', aspect: 'added' }, 'amended_output', []);
    plan.amendment.at(-1).before_vi = '';
    plan.amendment.at(-1).before_en = '';
  }],
  ...Object.entries(dues).map(([target, due]) => [`${target}-due-${due.due_kind}-${since}`, since, (plan) =>
    amend(plan, since, 'X1', { target_id: target, aspect: 'target_due' }, 'amended_due', [due])]),
  ...levels.map((target) => [`${target}-level-${since}`, since, (plan) =>
    amend(plan, since, 'X1', { target_id: target, aspect: 'target_value' }, 'amended_condition',
      plan.target_condition.filter((row) => row.target_id === target).map(({ target_id: _, ...row }) => ({ ...row, value: '55' })))]),
]);

// What the pages of periods that closed before a day say, by the period's facts.
function factsBefore(out, name, day) {
  const file = filesBelow(join(out, 'data', name)).find((each) => each.endsWith('facts.json'));
  const all = JSON.parse(readText(join(out, 'data', name, file)));
  const closed = { '2022-Q1': '2022-03-14', '2023-N': '2023-12-14', '2024-Q1': '2024-03-14', '2025-N': '2025-12-14', '2026-6T': '2026-06-14' };
  const kept = (all.facts ?? all).filter((fact) => Object.entries(closed).some(([period, closing]) => closing < day && fact.id.startsWith(`${period}/`)));
  return { count: kept.length, digest: createHash('sha256').update(JSON.stringify(kept.map(({ id, value }) => [id, value]))).digest('hex') };
}

function build(name, make) {
  plans[name] = { make };
  const root = tempDir();
  layOut(name, root);
  for (const step of [['load'], ['build']]) {
    const done = run([...step, '--root', root, '--lang', 'en']);
    if (done.code !== 0) {
      wrong.push(`${name}: ${step} ends with ${done.code}\n${done.stderr.slice(0, 500)}`);
      return null;
    }
  }
  built += 1;
  return (day) => factsBefore(join(root, 'public'), name, day);
}

const original = build('khong-dieu-chinh', () => {});
for (const [name, since, make] of cases) {
  const amended = build(name, make);
  if (!amended || !original) continue;
  const [was, is] = [original(since), amended(since)];
  if (was.count === 0) wrong.push(`${name}: nothing to compare`);
  if (was.digest !== is.digest) wrong.push(`${name}: facts of earlier periods changed`);
}
finish('plans amended', built, wrong);
