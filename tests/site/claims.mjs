// No page says more than is known: whoever reads one sentence of the built site, wherever and
// whenever, is not misled by it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, files, langOf, page, pagePaths, plan, planIds, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
const must = (holds, what) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const table = (of, name) => {
  const path = files().find((each) => [`data/${of}/${name}.csv`, `data/${of}/${of}.${name}.csv`].includes(each));
  return path ? parseCsv(readFileSync(join(publicRoot, path), 'utf8')) : [];
};
const main = ({ document }) => elements(document, 'main')[0];
const classed = (node, name) => elements(node).filter((e) => (attribute(e, 'class') ?? '').split(' ').includes(name));
const named = { notes: ['ghi-chu-van-ban', 'source-notes'], points: ['chua-neu-ro', 'open-points'], targets: ['chi-tieu', 'targets'] };
const addresses = (of, what) => ['vi', 'en'].map((lang, i) => `${lang}/${of}/${named[what][i]}`);

// A day that is counted from the day of reading is wrong on the next one; what is absent is absent
// from this site, not from the world.
const never = {
  vi: [/(?<!từ .*)\bcòn \d+ ngày\b/, /^Sắp tới$/, /nào được công bố(?! tại đây)[.;]/, /Chưa có báo cáo nào/],
  en: [/\b\d+ days? left\b/, /^Upcoming$/, /\bwas published\.$/, /Nothing has been reported/, /\bso far each\b/i],
};
// (The page on method works with days of its own making.)
const about = (path) => langOf(path) && !/\/(cach-tinh|method)\.html$/.test(path);
for (const path of pagePaths().filter(about)) {
  for (const e of elements(main(page(path)), 'p', 'li', 'td', 'dd', 'h2', 'caption', 'div')) {
    if (e.tagName === 'div' && !/\bnotice\b/.test(attribute(e, 'class') ?? '')) continue;
    const said = squeezed(textOf(e));
    checked += 1;
    for (const words of never[langOf(path)]) if (words.test(said)) wrong.push(`${path}: "${said.slice(0, 120)}"`);
  }
}

// Whose end nobody has read the document of is not said to have ended; the long form stands once.
for (const [lang, unchecked] of [['vi', 'chưa đối chiếu được văn bản'], ['en', 'could not be checked']]) {
  const own = pagePaths().filter((path) => path.startsWith(`${lang}/${plan}/`));
  const basis = table(plan, 'plan')[0][`tracking_end_basis_${lang}`];
  for (const path of own) {
    const notice = classed(main(page(path)), 'notice-ended')[0];
    must(notice && textOf(notice).includes(unchecked), `${path}: the notice does not say: ${unchecked}`);
    must(notice && elements(notice, 'a').length === 1, `${path}: the notice leads to no basis`);
  }
  const told = own.filter((path) => squeezed(textOf(main(page(path)))).includes(squeezed(basis)));
  must(told.length === 1 && told[0] === `${lang}/${plan}/index.html`, `the basis stands on: ${told.join(' ')}`);
}

for (const of of planIds()) {
  // A figure in the title of a task belongs to its leads; no other statement names a unit.
  const leads = table(of, 'assignment').filter(({ role }) => role === 'lead');
  for (const { id, task_id: task } of table(of, 'target')) {
    for (const folder of addresses(of, 'targets')) {
      const one = page(`${folder}/${id}.html`);
      const answers = elements(main(one), 'dl').find((e) => attribute(e, 'class') === 'answers');
      const units = elements(answers, 'a').map((e) => /\/([^/]+)\.html$/.exec(attribute(e, 'href'))[1]);
      const expected = task ? leads.filter((row) => row.task_id === task).map((row) => row.unit_id) : [];
      must(expected.every((unit) => units.includes(unit)), `${one.path}: names not all of ${expected.join(' ')}`);
    }
  }
  // Ids once published lead somewhere still; commas are no spelling errors; nothing is said twice.
  const points = table(of, 'open_point');
  const notes = table(of, 'source_note');
  for (const [kind, what] of [['source_note', 'notes'], ['open_point', 'points']]) {
    for (const path of addresses(of, what)) {
      const ids = elements(page(`${path}.html`).document).map((e) => attribute(e, 'id'));
      for (const row of table(of, 'retired_id').filter((one) => one.kind === kind)) must(ids.filter((id) => id === row.id).length === 1, `${path}: ${row.id} has no place`);
    }
  }
  for (const { id, kind, text_vi: vi, text_en: en } of notes) {
    must(kind !== 'punctuation' || !/chính tả/.test(vi) && !/spelling/i.test(en), `note ${id} calls punctuation a spelling error`);
    must(!points.some((point) => point.text_vi === vi), `note ${id} says what an open point says`);
  }
  // The rules of the page on method have M to themselves.
  for (const { id } of points) must(!/^M\d/.test(id), `open point ${id} could be a rule`);
  // At most six standings in one legend, besides what is not assessed: what stands between the source of
  // the figures and the first row.
  for (const path of files().filter((name) => name.startsWith(`data/${of}/charts/`) && /\.(groups|years|intervals)\.vi\.svg$/.test(name))) {
    const texts = [...readFileSync(join(publicRoot, path), 'utf8').matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    const source = texts.findIndex((text) => text.includes('Nguồn:'));
    const legend = texts.slice(source + 1, texts.findIndex((text) => /^[IVX]+\./.test(text))).filter((text) => !/^(Không đánh giá|Không nêu thời hạn)/.test(text));
    must(legend.length > 0 && legend.length <= 6, `${path}: ${legend.length} kinds in the legend: ${legend.join(', ')}`);
  }
}

// A case says that the report it rests on came after the closing date: of every attention list the
// leads whose report came are named, and none whose did not.
for (const of of planIds()) {
  const periods = new Map(table(of, 'reporting_period').map((row) => [row.id, row]));
  const newest = table(of, 'snapshot').sort((a, b) => periods.get(a.period_id).closing.localeCompare(periods.get(b.period_id).closing) || a.revision - b.revision).at(-1);
  if (!newest) continue;
  const after = table(of, 'unit_report').filter((row) => row.period_id === newest.period_id && row.revision === newest.revision && row.received_on > periods.get(row.period_id).closing);
  for (const lang of ['vi', 'en']) {
    const cases = classed(main(page(`${lang}/${of}/index.html`)), 'attention-list').flatMap((list) => elements(list, 'li'));
    for (const one of cases) {
      const links = (e) => elements(e, 'a').map((a) => /\/([^/]+)\.html$/.exec(attribute(a, 'href'))[1]);
      const who = classed(one, 'who').flatMap(links);
      const late = classed(one, 'hint').flatMap(links);
      const days = classed(one, 'hint').flatMap((e) => elements(e, 'time')).length;
      must(late.every((unit) => after.some((row) => row.unit_id === unit) || days >= 2), `${lang}/${of}: ${squeezed(textOf(one))}`);
      must(!who.some((unit) => after.some((row) => row.unit_id === unit)) || late.length > 0, `${lang}/${of}: no word of a later report: ${squeezed(textOf(one)).slice(0, 90)}`);
    }
  }
}

finish('claims', checked, wrong);
