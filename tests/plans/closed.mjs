// The illustrative plan after its term: a year report for 2026, made from that of 2025, and a
// closing report that settles what fell due in the last days.
const tables = ['snapshot', 'unit_report', 'task_report', 'output_delivered', 'supporting_document', 'indicator_value'];
const confirmed = { confirmed_by_vi: 'Chánh Văn phòng A', confirmed_by_en: 'Chief of Office A' };
const office = 'van-phong-a';
// What these tasks report at the end of 2026 is written below, not taken over.
const ownWords = new Set(['I.1', 'I.2', 'I.3', 'IV.3', 'V.1', 'V.3', 'V.4']);

const isReference = (name) => name.endsWith('document_id');
function yearLater(row) {
  const later = (name, cell) => (isReference(name) && !cell.startsWith('2025-') ? cell
    : cell.replace(/\b202[3-6]\b/g, (year) => String(Number(year) + 1)));
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, later(name, cell)]));
}

function repeatYearReport(plan) {
  for (const table of tables) {
    const rows = plan[table].filter((row) => row.period_id === '2025-N' && !ownWords.has(row.task_id));
    plan[table].push(...rows.map(yearLater));
    for (const id of rows.flatMap((row) => Object.keys(row).filter(isReference).map((name) => row[name]))) {
      const document = plan.document.find((d) => d.id === id && id.startsWith('2025-'));
      const copy = document && yearLater(document);
      if (copy && !plan.document.some((d) => d.id === copy.id)) plan.document.push(copy);
    }
  }
}

function newDocument(plan, id, number, issued, [kind_vi, kind_en], abstract_vi, abstract_en) {
  plan.document.push({ id, number, issued, kind_vi, kind_en, abstract_vi, abstract_en, url: '', is_public: '1' });
  return id;
}

const received = { '2026-N': '2026-12-11', '2026-TK': '2027-01-15' };
function report(plan, period_id, task_id, occurrence, unit_id, state, [activity_vi, activity_en], more = {}, outputs = []) {
  const key = { period_id, revision: '1', task_id, occurrence, unit_id };
  plan.task_report.push({ ...key, state_reported: state, state_confirmed: state, ...confirmed, received_on: received[period_id], activity_vi, activity_en, ...more });
  for (const [n, document_id] of outputs) {
    plan.output_delivered.push({ ...key, n, document_id });
    if (document_id) plan.supporting_document.push({ ...key, document_id });
  }
}

function lastRows(plan) {
  const KH = plan.output_delivered.find((o) => o.task_id === 'I.2' && o.occurrence === '2026-09').document_id;
  const BC = ['Báo cáo', 'Report'];
  const check = newDocument(plan, '2026-bc-201', '201/MH-BC', '2026-09-28', BC, 'Kết quả kiểm tra công tác CCHC năm 2026', 'Results of the checks of PAR work in 2026');
  report(plan, '2026-N', 'I.2', '2026-09', office, 'done', ['Báo cáo kết quả kiểm tra số 201/MH-BC.', 'Report No. 201/MH-BC on check results.'], { done_on: '2026-09-28' }, [['1', KH], ['2', check]]);
  report(plan, '2026-N', 'I.5', '2026-Q4', office, 'in_progress', ['Đã nhận số liệu của các đơn vị; hội nghị dự kiến ngày 23/12/2026.', 'The figures of the units are in; the conference is planned for 23 December 2026.']);
  const rules = newDocument(plan, '2026-qd-203', '203/MH-QĐ', '2026-10-14', ['Quyết định', 'Decision'], 'Ban hành quy chế sử dụng phần mềm quản lý hồ sơ nội bộ', 'Issuing the regulation on the internal dossier software');
  report(plan, '2026-N', 'V.1', '2025-12-31', 'trung-tam-1', 'done', ['Ban hành quy chế sử dụng tại Quyết định số 203/MH-QĐ.', 'The regulation was issued by Decision No. 203/MH-QĐ.'], { done_on: '2026-10-14' }, [['2', rules]]);
  report(plan, '2026-N', 'V.3', '2026-10', 'trung-tam-2', 'done', ['Nghiệm thu 2.380 hồ sơ đã số hóa.', '2,380 digitised files were accepted.'], { done_on: '2026-10-27' }, [['1', '']]);
  report(plan, '2026-N', 'IV.3', '2026', 'phong-3', 'in_progress', ['Đang rà soát quy chế chi tiêu nội bộ năm 2026.', 'The review of the internal spending regulations for 2026 is under way.']);
  const final = newDocument(plan, '2026-bc-262', '262/MH-BC', '2026-12-25', BC, 'Tổng kết thực hiện Kế hoạch CCHC giai đoạn 2022-2026', 'Final report on the 2022-2026 PAR plan');
  report(plan, '2026-TK', 'I.5', '2026-Q4', office, 'done', ['Hội nghị tổng kết ngày 23/12/2026; Báo cáo tổng kết số 262/MH-BC.', 'Final conference on 23 December 2026; Final report No. 262/MH-BC.'], { done_on: '2026-12-25' }, [['1', final], ['2', '']]);
  report(plan, '2026-TK', 'IV.3', '2026', 'phong-3', 'done', ['Thông báo tiếp tục áp dụng quy chế hiện hành.', 'Notice that the present regulations stay in force.'], { done_on: '2026-12-29' }, [['2', '']]);
  report(plan, '2026-TK', 'V.4', '2026-12', office, 'done', ['Đã gửi văn bản đăng ký nhu cầu kinh phí năm 2027.', 'The registration of funding needs for 2027 was sent.'], { done_on: '2026-12-18' }, [['1', '']]);
}

function lastValues(plan) {
  const settled = plan.indicator_value.filter((v) => v.period_id === '2026-Q1' && v.basis === 'whole_year').map((v) => ({ ...yearLater(v), period_id: '2026-TK', level: 'final', note_vi: '', note_en: '' }));
  Object.assign(settled.find((v) => v.indicator_id === 'ho-so-nop-truc-tuyen'), { numerator: '756', denominator: '1068' });
  const like = (indicator, cells) => ({ ...plan.indicator_value.findLast((v) => v.indicator_id === indicator), period_id: '2026-TK', level: 'final', note_vi: '', note_en: '', ...cells });
  plan.indicator_value.push(...settled,
    like('sang-kien-cchc', { value_to: '2026-12-31', numerator: '11' }),
    like('ket-qua-so-hoa', { value_to: '2026-12-31', numerator: '2246', denominator: '2602' }),
    like('tthc-cong-khai-dung-han', { value_from: '2025-12-15', value_to: '2026-12-14', numerator: '7', denominator: '7' }));
}

export function closed(plan) {
  plan.plan[0].state = 'ended';
  repeatYearReport(plan);
  const id = newDocument(plan, '2027-bc-09', '09/MH-BC', '2027-01-18', ['Báo cáo', 'Report'], 'Kết quả thực hiện Kế hoạch CCHC giai đoạn 2022-2026', 'Results of the 2022-2026 PAR plan');
  plan.snapshot.push({ period_id: '2026-TK', revision: '1', ruleset: '1', illustrative: '1', submitted: '2027-01-18', published: '2027-01-22', report_document_id: id });
  for (const unit of plan.unit.filter((u) => u.kind === 'unit')) {
    plan.unit_report.push({ period_id: '2026-TK', revision: '1', unit_id: unit.id, received_on: '2027-01-15' });
  }
  lastRows(plan);
  lastValues(plan);
  const answer = newDocument(plan, '2026-ttr-72', '72/MH-TTr', '2026-10-06', ['Tờ trình', 'Submission'], 'Trình công bố danh mục 7 TTHC', 'Submission of the list of 7 procedures for announcement');
  Object.assign(plan.event.find((e) => e.id === 'SK02'), { response_document_id: answer, responded_on: '2026-10-06', announced_on: '2026-10-20' });
}
