// The plan with every task so many times: each copy under an id of its own, with its assignments, schedule,
// outputs, reports, events, amendments and notes. Groups, units, targets and periods stay as they are.
const copied = ['assignment', 'output_item', 'schedule', 'target_task', 'task_report', 'output_delivered', 'supporting_document',
  'event', 'year_assessment', 'unit_comment', 'amendment', 'source_note', 'open_point'];

const again = (id, n) => (id ? `${id}.${n}` : '');

// Rows whose place counts stand behind the last of the copies before.
const moved = (rows, row, n) => (row.position ? { position: String(Number(row.position) + (n - 1) * rows.length) } : {});

export function multiplied(times) {
  return (plan) => {
    const copies = Array.from({ length: times - 1 }, (_, i) => i + 2);
    const tasks = plan.task;
    plan.task = tasks.concat(copies.flatMap((n) => tasks.map((row) => ({
      ...row, ...moved(tasks, row, n), id: again(row.id, n), same_output_as: again(row.same_output_as, n) }))));
    for (const table of copied) {
      const rows = plan[table].filter((row) => row.task_id);
      plan[table] = plan[table].concat(copies.flatMap((n) => rows.map((row) => ({
        ...row, task_id: again(row.task_id, n), ...(row.id ? { id: again(row.id, n), ...moved(plan[table], row, n) } : {}) }))));
    }
    // What an amendment puts in place goes with it.
    const amended = new Set(plan.amendment.filter((row) => row.task_id).map((row) => row.id));
    for (const table of Object.keys(plan).filter((name) => name.startsWith('amended_'))) {
      const rows = plan[table].filter((row) => amended.has(row.amendment_id));
      plan[table] = plan[table].concat(copies.flatMap((n) => rows.map((row) => ({ ...row, amendment_id: again(row.amendment_id, n) }))));
    }
  };
}
