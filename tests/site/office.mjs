// node office.mjs: what an office does with figures that stand in the tables, so that nothing false can
// be published by an honest clerk.
//   1. `correct`: one changed cell, one row that differs, one correction, every report still received;
//      what `load` would refuse is refused and nothing is written.
//   2. `sign`: the gates in their order, bound to the rows; a row edited later makes `build --for public`
//      end with 1 and name it, while one goes on working; what is not signed is not published.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText, parseCsv as readCsv } from '../support/csv.mjs';
import { finish, must, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};

// A copy of the illustrative plan; `real`: its marks taken off, as if it were a body's own.
function office(real = false) {
  const root = tempDir();
  for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
  const at = {
    root,
    file: (name) => join(root, 'site-data/minh-hoa', `${name}.csv`),
    table: (name) => (existsSync(at.file(name)) ? readCsv(readFileSync(at.file(name), 'utf8')) : []),
    write: (name, rows) => writeFileSync(at.file(name), csvText([Object.keys(rows[0]), ...rows.map((row) => Object.values(row))])),
    run: (...args) => run([...args, '--root', root, '--lang', 'en']),
    must: (...args) => must([...args, '--root', root, '--lang', 'en']),
  };
  if (real) {
    const body = join(root, 'site-data/body.csv');
    writeFileSync(body, readFileSync(body, 'utf8').replaceAll(/,1$/gm, ',0'));
    for (const name of ['plan', 'snapshot']) at.write(name, at.table(name).map((row) => ({ ...row, illustrative: '0' })));
    const settings = join(root, 'site-data/site.toml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('email = ""', 'email = "gop-y@so-a.example"'));
  }
  return at;
}
const of = (rows, period, revision) => rows.filter((row) => row.period_id === period && row.revision === revision);
const inRevision = ['unit_report', 'task_report', 'output_delivered', 'supporting_document', 'indicator_value', 'unit_comment'];

// --- 1
{
  const at = office();
  at.must('seal');
  at.must('load');
  at.must('build', '--out', join(at.root, 'before'));
  const row = 'task_report I.3 2026-6T van-phong-a';
  const why = ['--reason', 'Ghi nhầm ngày.', '--reason-en', 'The day was mistyped.', '--basis', 'Báo cáo số 94/MH-BC.', '--basis-en', 'Report No. 94/MH-BC.', '--position', 'Chánh Văn phòng A', '--position-en', 'Chief of Office A', '--date', '2026-10-02'];
  const asked = (...cell) => ['correct', 'minh-hoa', '2026-Q3', ...cell, ...why];
  const untouched = (name, code, expected, ...args) => {
    const before = tree(join(at.root, 'site-data'));
    const done = at.run(...args);
    check(done.code === code && done.stderr.includes(expected), `${name}: ${done.code} ${done.stderr.slice(0, 400)}`);
    wrong.push(...treeDifferences(before, tree(join(at.root, 'site-data'))).map((line) => `${name}: ${line}`));
  };
  untouched('no such row', 1, 'nearest: "task_report I.3 2026-6T van-phong-a"', ...asked('--row', 'task_report I.3 2026-6T van-phong', '--column', 'done_on', '--value', '2026-06-18'));
  untouched('no such column', 1, 'is no column of the row that can be corrected', ...asked('--row', row, '--column', 'done', '--value', '2026-06-18'));
  untouched('a key', 1, 'is no column of the row', ...asked('--row', row, '--column', 'unit_id', '--value', 'phong-1'));
  untouched('the same value', 1, 'holds that already', ...asked('--row', row, '--column', 'done_on', '--value', '2026-06-19'));
  untouched('what load refuses', 1, 'is after the closing date', ...asked('--row', row, '--column', 'done_on', '--value', '2026-09-30'));
  untouched('a text without its English', 1, 'this English is that of the old text', ...asked('--row', row, '--column', 'activity_vi', '--value', 'Đã gửi báo cáo.'));
  const bare = at.run('correct', 'minh-hoa', '2026-Q3', '--row', row);
  for (const option of ['--column', '--value', '--reason', '--basis', '--position', '--date']) check(bare.code === 2 && bare.stderr.includes(`"${option} `), `${option} is told later than the others: ${bare.stderr}`);
  untouched('no reason', 2, '--reason', 'correct', 'minh-hoa', '2026-Q3', '--row', row, '--column', 'done_on', '--value', '2026-06-18');
  untouched('no such period', 1, 'there are no figures of this period', ...asked('--row', row, '--column', 'done_on', '--value', '2026-06-18').map((word) => (word === '2026-Q3' ? '2026-Q2' : word)));

  const before = Object.fromEntries([...inRevision, 'snapshot', 'correction'].map((name) => [name, at.table(name)]));
  const received = JSON.parse(at.must('status', 'minh-hoa', '2026-Q3', '--json').stdout);
  const told = at.must(...asked('--row', row, '--column', 'done_on', '--value', '18/6/2026')).stdout;
  check(told.includes('Day of completion: 19 June 2026') && told.includes('Day of completion: 18 June 2026'), `correct says: ${told}`);
  // Columns that were left out of a table, and the number of the revision, make no other row.
  const strip = ({ revision, ...rest }) => JSON.stringify(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')));
  const changed = [];
  for (const name of inRevision) {
    const old = of(before[name], '2026-Q3', '1').map(strip);
    check(of(at.table(name), '2026-Q3', '1').map(strip).join() === old.join(), `${name}: the published revision was changed`);
    const now = of(at.table(name), '2026-Q3', '2').map(strip);
    check(now.length === old.length, `${name}: ${old.length} rows became ${now.length}`);
    changed.push(...now.filter((each) => !old.includes(each)).map((each) => `${name} ${each}`));
  }
  check(changed.length === 1 && changed[0].includes('"done_on":"2026-06-18"'), `rows that differ: ${changed.join('\n')}`);
  const corrections = at.table('correction').filter((each) => !before.correction.some((old) => old.id === each.id));
  check(corrections.length === 1 && corrections[0].id === 'DC03' && corrections[0].task_id === 'I.3' && corrections[0].period_id === '2026-Q3' &&
    corrections[0].before_vi.endsWith('Ngày hoàn thành: 19/06/2026') && corrections[0].after_en.endsWith('Day of completion: 18 June 2026') &&
    corrections[0].reason_vi === 'Ghi nhầm ngày. Căn cứ: Báo cáo số 94/MH-BC.', `corrections: ${JSON.stringify(corrections)}`);
  const [snapshot] = of(at.table('snapshot'), '2026-Q3', '2');
  check(snapshot.published === '', 'the next revision is published already');
  check(snapshot.submitted === '', `the next revision says its report was sent on ${snapshot.submitted}, the day of the one before`);

  // A second cell of the same revision (from a workbook: tests/forms/later.py).
  at.must(...asked('--row', 'indicator_value ho-so-bo-sung own_period 2026-09-14', '--column', 'numerator', '--value', '16'));
  check(of(at.table('snapshot'), '2026-Q3', '3').length === 0, 'a revision nobody has seen was followed by another');

  at.write('snapshot', at.table('snapshot').map((each) => (each === undefined || each.period_id !== '2026-Q3' || each.revision !== '2' ? each : { ...each, published: '2026-10-05' })));
  at.must('seal');
  at.must('load');
  const after = JSON.parse(at.must('status', 'minh-hoa', '2026-Q3', '--json').stdout);
  const sent = ({ units }) => JSON.stringify(units.map(({ id, received_on }) => [id, received_on]));
  check(sent(after) === sent(received) && after.received === received.received && sent(after).includes('2026-09-17'), `reports received are others: ${sent(received)} ${sent(after)}`);
  at.must('build', '--out', join(at.root, 'after'));
  const difference = at.run('diff', join(at.root, 'before'), join(at.root, 'after'), '--format', 'text');
  check(difference.code === 0 && difference.stdout.includes('DC03'), `diff: ${difference.code} ${difference.stdout.slice(0, 600)}`);
}

// What people edit are the tables: status, forms and annex read them, loaded or not.
{
  const at = office();
  at.must('load');
  const before = JSON.parse(at.must('status', 'minh-hoa', '2026-Q3', '--json').stdout);
  at.write('unit_report', at.table('unit_report').map((row) => (row.period_id === '2026-Q3' && row.unit_id === 'phong-1' ? { ...row, received_on: '2026-09-18' } : row)));
  at.write('unit', at.table('unit').map((row) => (row.id === 'phong-2' ? { ...row, name_en: 'Division Two' } : row)));
  const dayOf = ({ units }, id) => units.find((unit) => unit.id === id).received_on;
  const after = JSON.parse(at.must('status', 'minh-hoa', '2026-Q3', '--json').stdout);
  check(dayOf(before, 'phong-1') === '2026-09-17' && dayOf(after, 'phong-1') === '2026-09-18', `status does not see an edit: ${dayOf(after, 'phong-1')}`);
  check(dayOf(JSON.parse(at.must('status', 'minh-hoa', '2026-Q3', '--json', '--db', join(at.root, 'site-data/minhbach.sqlite')).stdout), 'phong-1') === '2026-09-17', 'a database that was named is not read');
  const due = () => at.must('status', 'minh-hoa', '2026-Q3').stdout.split('Due before the next period:')[1];
  check(due().includes(' I.2 '), `status does not say what falls due: ${due()}`);
  at.write('task_report', at.table('task_report').map((row) => (row.period_id === '2026-Q3' && row.task_id === 'I.2' ? { ...row, state_reported: 'done', state_confirmed: 'done', done_on: '2026-09-12' } : row)));
  check(!due().includes(' I.2 ') && due().includes(' V.3 '), `status reminds of what is done: ${due()}`);
  const list = at.must('status', 'minh-hoa').stdout;
  check(list.includes('2026-N') && list.includes('no figures yet'), `status without a period: ${list}`);
  const forms = at.must('forms', 'minh-hoa', '2026-Q3', '--out', join(at.root, 'forms'));
  check(forms.stderr.includes('were published on 21 September 2026'), `forms of a published period: ${forms.stderr}`);
  check(at.must('forms', 'minh-hoa', '2026-N', '--out', join(at.root, 'next')).stderr === '', 'forms of an open period warn');
}

// A day before its own document is doubted on the page, whether the document is shown or not.
for (const isPublic of ['1', '0']) {
  const at = office();
  at.write('task_report', at.table('task_report').map((row) => (row.task_id === 'I.3' && row.occurrence === '2026-6T' && row.done_on ? { ...row, done_on: '2026-06-18' } : row)));
  at.write('document', at.table('document').map((row) => (row.number === '94/MH-BC' ? { ...row, is_public: isPublic } : row)));
  at.must('load');
  const done = at.run('build', '--out', join(at.root, 'public'));
  const page = join(at.root, 'public/vi/minh-hoa/nhiem-vu/I.3.html');
  check(done.code === 0 && readFileSync(page, 'utf8').includes('Ngày này sớm hơn tài liệu của chính báo cáo'), `a doubted day, document public ${isPublic}: ${done.code} ${done.stderr.slice(0, 300)}`);
}

// --- 2
{
  const at = office(true);
  const sign = (...more) => ['sign', 'minh-hoa', '2026-Q3', '--position', 'Chánh Văn phòng A', '--position-en', 'Chief of Office A', '--date', '2026-09-18', ...more];
  const refused = (name, expected, ...args) => {
    const before = tree(join(at.root, 'site-data'));
    const done = at.run(...args);
    check(done.code !== 0 && done.stderr.includes(expected), `${name}: ${done.code} ${done.stderr.slice(0, 400)}`);
    wrong.push(...treeDifferences(before, tree(join(at.root, 'site-data'))).map((line) => `${name}: ${line}`));
  };
  // All earlier periods are published and sealed; the newest waits for its signature.
  const newest = (row) => row.period_id === '2026-Q3';
  const snapshots = at.table('snapshot');
  at.write('snapshot', snapshots.map((row) => (newest(row) ? { ...row, published: '', submitted: '', report_document_id: '' } : row)));
  const documents = at.table('document');
  at.write('document', documents.filter((row) => row.id !== '2026-bc-144'));
  const unapproved = at.must('seal');
  check(unapproved.stderr.split('\n').length <= 6 && unapproved.stderr.includes('"2026-6T (1), 2026-Q1 (1)') && unapproved.stderr.includes("nobody's approval on record"), `seals what nobody approved: ${unapproved.stderr.slice(0, 400)}`);
  at.must('load');
  const publish = () => at.run('build', '--for', 'public', '--out', join(at.root, 'public'));
  const waits = publish();
  check(waits.code === 1 && waits.stderr.includes('minh-hoa 2026-Q3 (1)') && waits.stderr.includes('signed report'), `unsigned: ${waits.code} ${waits.stderr.slice(0, 500)}`);
  check(at.run('build', '--out', join(at.root, 'preview')).code === 0, 'a leader cannot preview what he is to sign');

  refused('signed before the office confirmed', 'the office has not confirmed', ...sign('--number', '144/MH-BC'));
  refused('no number', '--number', ...sign());
  refused('no such gate', 'office_confirmed', ...sign('--gate', 'office'));
  refused('no such unit', 'nearest: "Phòng 1"', ...sign('--gate', 'unit_seen', '--unit', 'Phòng 9'));
  refused('a unit that sent nothing', 'no row of this period is about the unit', ...sign('--gate', 'unit_seen', '--unit', 'Centre 2'));
  refused('no day', '31/9/2026', ...sign('--gate', 'office_confirmed').map((word) => (word === '2026-09-18' ? '31/9/2026' : word)));
  const bySeen = at.must(...sign('--gate', 'unit_seen', '--unit', 'trung tâm 1').map((word) => (word === '2026-09-18' ? '17/9/2026' : word)));
  check(at.table('approval').some((row) => row.unit_id === 'trung-tam-1' && row.approved_on === '2026-09-17'), 'a unit by its name, a day as people write it');
  check(bySeen.stderr === '', `warnings that were there before the step are told: ${bySeen.stderr}`);
  const counted = at.must(...sign('--gate', 'unit_seen', '--unit', 'trung tâm 1', '--stats').map((word) => (word === '2026-09-18' ? '17/9/2026' : word)));
  check(/warnings_before\s+[1-9]/.test(counted.stdout), `nor counted when asked for: ${counted.stdout}`);
  // Begun and not signed: a number that was typed in does not seal it.
  const typed = { snapshots: at.table('snapshot'), documents: at.table('document') };
  at.write('document', documents);
  at.write('snapshot', snapshots);
  refused('sealed with a number nobody signed', 'the report of this number is not signed', 'seal');
  at.write('snapshot', typed.snapshots);
  at.write('document', typed.documents);
  at.must(...sign('--gate', 'office_confirmed'));
  const comments = at.table('unit_comment');
  at.write('unit_comment', comments.map((row) => (newest(row) ? { ...row, text_vi: `${row.text_vi} Sửa.` } : row)));
  refused('a row changed since the office confirmed', 'the office has not confirmed', ...sign('--number', '144/MH-BC'));
  at.must(...sign('--gate', 'office_confirmed'));
  check(at.table('approval').every((row) => row.gate !== 'unit_seen'), 'an approval that is void is still claimed');
  // Numbers begin anew every January: a document of an earlier year is another one; of this year it is not.
  const numberOf = (when) => documents.find((row) => row.number.endsWith('/MH-BC') && when(row.issued) && !documents.some((other) => other.number === row.number && !when(other.issued)))?.number;
  const elsewhere = (...args) => {
    const copy = tempDir();
    cpSync(at.root, copy, { recursive: true });
    return run([...args, '--root', copy, '--lang', 'en']);
  };
  const earlier = numberOf((day) => day < '2026');
  const asEarlier = elsewhere(...sign('--number', earlier));
  check(earlier && asEarlier.code === 0, `${earlier} of an earlier year: ${asEarlier.stderr.slice(0, 300)}`);
  const thisYear = numberOf((day) => day >= '2026' && day !== '2026-09-18');
  refused(`${thisYear} of this year`, 'this number stands for a document of ', ...sign('--number', thisYear));
  const said = at.must(...sign('--number', '144/MH-BC', '--published', '2026-09-21'));
  check(/have not seen.*Trung tâm 1/.test(said.stdout), `sign says: ${said.stdout}`);
  const status = () => at.must('status', 'minh-hoa', '2026-Q3').stdout;
  check(status().includes('Signed: 18 September 2026, Chief of Office A, report No. 144/MH-BC\n'), `status says: ${status()}`);
  const [snapshot] = at.table('snapshot').filter(newest);
  const report = at.table('document').find((row) => row.id === snapshot.report_document_id);
  check(report?.number === '144/MH-BC' && report.issued === '2026-09-18' && snapshot.submitted === '2026-09-18' && snapshot.published === '2026-09-21', `the signed report: ${JSON.stringify([snapshot, report])}`);
  at.must('load');
  const unsealed = publish();
  check(unsealed.code === 1 && unsealed.stderr.includes('are not sealed'), `not sealed: ${unsealed.stderr.slice(0, 300)}`);

  const replies = at.table('unit_comment');
  at.write('unit_comment', replies.map((row) => (newest(row) ? { ...row, text_vi: `${row.text_vi}!` } : row)));
  check(status().includes('144/MH-BC; VOID'), `status claims what no longer holds: ${status()}`);
  refused('a seal on what was changed after it was signed', 'the row was changed after approval signed', 'seal');
  at.write('unit_comment', replies);

  // One byte of each table after the signature.
  const text = { task_report: 'activity_vi', unit_report: 'received_on', indicator_value: 'note_vi', unit_comment: 'text_vi', snapshot: 'note_vi' };
  for (const [name, column] of Object.entries(text)) {
    const rows = at.table(name);
    const changed = rows.find((row) => newest(row) && (row[column] || name === 'snapshot' || name === 'indicator_value'));
    at.write(name, rows.map((row) => (row === changed ? { ...row, [column]: column === 'received_on' ? '2026-09-14' : `${row[column]}.` } : row)));
    check(at.run('load').code === 0, `${name}: a change after the signature stops work`);
    const done = publish();
    check(done.code === 1 && /the row was changed after approval signed/.test(done.stderr) && done.stderr.includes(`${name} (`), `${name}: ${done.code} ${done.stderr.slice(0, 400)}`);
    at.write(name, rows);
  }
  at.must('seal');
  at.must('load');
  const done = publish();
  check(done.code === 0, `signed and sealed: ${done.stderr.slice(0, 500)}`);
  const pageOf = (lang, folder, period) => {
    const file = join(at.root, 'public', lang, 'minh-hoa', folder, `${period}.html`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  check(/Lãnh đạo ký: ngày <time[^>]*>18\/09\/2026<\/time>, Chánh Văn phòng A, báo cáo số 144\/MH-BC\./.test(pageOf('vi', 'ky-bao-cao', '2026-quy-3')), 'the page does not say who signed');
  check(/Not on record as having seen[^<]*<a[^>]*>Division 1/.test(pageOf('en', 'periods', '2026-q3')), 'the page does not say who has not seen it');
  check(pageOf('en', 'periods', '2025-year').includes('No approval of these figures is on record') && pageOf('vi', 'ky-bao-cao', '2025-nam').includes('Không có phê duyệt nào được ghi'), 'a page hides that nobody approved its figures');
  // Each revision is approved for itself: who corrects drops no approval.
  const corrected = tempDir();
  cpSync(at.root, corrected, { recursive: true });
  must(['correct', 'minh-hoa', '2026-Q3', '--row', 'task_report I.3 2026-6T van-phong-a', '--column', 'done_on', '--value', '2026-06-18', '--reason', 'Ghi nhầm ngày.', '--reason-en', 'The day was mistyped.', '--basis', 'Báo cáo số 94/MH-BC.', '--basis-en', 'Report No. 94/MH-BC.', '--position', 'Chánh Văn phòng A', '--position-en', 'Chief of Office A', '--date', '2026-10-02', '--root', corrected]);
  const seen = run(['diff', join(at.root, 'public'), join(corrected, 'site-data'), '--root', corrected, '--lang', 'en']);
  check(seen.code === 0 && !/lacks|approved_on|rows_sha256/.test(seen.stdout), `a correction of what was signed: ${seen.code} ${seen.stdout.slice(0, 500)}`);
  refused('a sealed revision', 'it cannot be approved again', ...sign('--gate', 'office_confirmed'));
  check(at.table('sealed_row').some((row) => row.row_table === 'approval'), 'the signature is not part of the seal');
  at.write('snapshot', at.table('snapshot').map((row) => (newest(row) ? { ...row, published: '' } : row)));
  for (const name of ['sealed_revision', 'sealed_row']) at.write(name, at.table(name).filter((row) => !newest(row)));
  refused('a correction of what was never published', 'there is nothing to correct', 'correct', 'minh-hoa', '2026-Q3', '--row', 'unit_report phong-1', '--column', 'received_on', '--value', '2026-09-16', '--reason', 'a', '--basis', 'b', '--position', 'Chánh Văn phòng A', '--date', '2026-10-02');
}
finish('office', checked, wrong);
