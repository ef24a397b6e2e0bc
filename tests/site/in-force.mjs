// What is in force stands before what it replaced, and a mark means one thing:
//   1. The page, the lists and the table of tasks name the deadline of a moved task; the one before
//      comes after it, in smaller type.
//   2. The same words stand beside the same shape, on whatever page.
//   3. A page that has charts loads their script.
//   4. The first card of the home page is a plan in force, with how much needs attention; that of a
//      body that is gone says so. An overview names the corrections of what was published.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../support/lib.mjs';
import { parseCsv } from '../support/csv.mjs';
import { attribute, elements, langOf, page, pagePaths, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const has = (node, name) => (attribute(node, 'class') ?? '').split(' ').includes(name);
const plan = 'minh-hoa';
const table = (name) => parseCsv(readFileSync(join(publicRoot, 'data', plan, `${plan}.${name}.csv`), 'utf8'));
const moved = table('amendment').filter(({ aspect }) => aspect === 'schedule');
expect('no deadline of the plan was moved', moved.length > 0);

for (const { task_id: id, before_vi: before, after_vi: after } of moved) {
  const { document } = page(`vi/${plan}/nhiem-vu/${id}.html`);
  const answer = elements(document, 'div').filter((e) => has(e, 'answer')).find((e) => textOf(e).includes(after));
  const lines = answer ? elements(answer, 'p').map((e) => ({ small: has(e, 'hint'), text: squeezed(textOf(e)) })) : [];
  expect(`${id}: the page does not begin with "${after}"`, lines[0]?.text.startsWith(after) && !lines[0].small);
  expect(`${id}: "${before}" is not told after it, small`, lines.findIndex(({ small, text }) => small && text.includes(before)) > 0);
  const row = elements(page(`vi/${plan}/nhiem-vu/index.html`).document, 'tr').find((e) => elements(e, 'span').some((s) => has(s, 'id') && textOf(s) === id));
  const cell = elements(row, 'td').find((e) => elements(e, 'span').some((s) => has(s, 'sched')));
  expect(`${id}: the list says ${squeezed(textOf(cell))}`, squeezed(textOf(cell)).startsWith(after));
  const listed = table('tasks').find((task) => task.id === id);
  const [day, month, year] = after.match(/\d+/g);
  expect(`${id}: tasks.csv lacks the time in force`, listed.schedule_in_force_vi === after && listed.deadline_in_force === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` && listed.schedule_vi === before);
}

for (const lang of ['vi', 'en']) {
  const cards = elements(page(`${lang}/index.html`).document, 'li').filter((e) => has(e, 'plan-card'));
  const facts = (card) => elements(card, 'span').map((e) => attribute(e, 'data-fact') ?? '');
  expect(`${lang}: the first card is no plan in force`, elements(cards[0], 'span').some((e) => has(e, 'state-in_force')));
  expect(`${lang}: the first card lacks what needs attention`, facts(cards[0]).some((fact) => fact.endsWith(':attention')));
  expect(`${lang}: a card does not say that its body is gone`, cards.filter((card) => elements(card, 'p').some((e) => has(e, 'card-gone'))).length === 1);
  const links = elements(page(`${lang}/${plan}/index.html`).document, 'a').map((e) => attribute(e, 'href') ?? '');
  expect(`${lang}: the overview does not name the corrections`, links.some((href) => /^(dinh-chinh|corrections)\.html/.test(href)));
}

const shapesOf = new Map();
for (const path of pagePaths()) {
  const { document } = page(path);
  const all = elements(document);
  const shapes = new Set(all.filter((e) => e.tagName === 'symbol').map((e) => attribute(e, 'id')));
  for (const svg of all.filter((e) => e.tagName === 'svg' && has(e, 'm'))) {
    const shape = attribute(elements(svg, 'use')[0], 'href').slice(1);
    expect(`${path} has no shape ${shape}`, shapes.has(shape));
    const words = svg.parentNode.childNodes.find((e) => has(e, 'standing-name') || has(e, 'vh'));
    const klass = /\bk-[a-g]\b/.exec(attribute(svg.parentNode, 'class') ?? '')?.[0];
    if (!words || !klass) continue;
    const key = `${langOf(path)} ${squeezed(textOf(words))} ${klass}`;
    if (!shapesOf.has(key)) shapesOf.set(key, new Set());
    shapesOf.get(key).add(shape);
  }
  const charts = all.some((e) => e.tagName === 'figure' && has(e, 'chart-figure'));
  const script = all.some((e) => e.tagName === 'script' && /\/charts\.[0-9a-f]+\.js$/.test(attribute(e, 'src') ?? ''));
  if (charts) expect(`${path} has a chart and not its script`, script);
}
for (const [words, shapes] of shapesOf) expect(`${words}: ${[...shapes].join(', ')}`, shapes.size === 1);
expect('hardly any mark has words', shapesOf.size > 20);
finish('in force', checked, wrong);
