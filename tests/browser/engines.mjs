// What differs between engines, in Firefox and WebKitGTK: history (filter, order and search come back),
// pictures with text, the focus by keyboard, what stays at the top of the window, and paper (Firefox:
// the driver of WebKitGTK cannot print). Each check is made to fail once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { serve } from '../support/server.mjs';
import { files, publicRoot } from '../site/site.mjs';
import { withFirefox } from './firefox.mjs';
import { allPages, twoOfEachKind } from './pages.mjs';
import { pdf, wordsOf } from './pdf.mjs';
import { measuring } from './record.mjs';
import { withWebKit } from './webkit.mjs';

const look = readFileSync(join(tests, 'browser/look.js'), 'utf8');
const pages = allPages();
const heaviest = (kind, lang = 'vi') => pages.find((page) => page.kind === kind && page.lang === lang).path;

// Until the page says yes; while it is replaced by another it cannot answer.
async function until(engine, question, ...args) {
  for (const end = Date.now() + 60000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (await Promise.resolve(engine.ask(question, ...args)).catch(() => false)) return;
  }
  throw new Error(`never: ${question}`);
}
const isAt = (address) => document.readyState === 'complete' && window.location.href === address;
const isNotAt = (address) => document.readyState === 'complete' && window.location.href !== address;

// --- history -----------------------------------------------------------------------------------

const chosen = () => ({
  fields: [...document.querySelectorAll('main select, main input')].map((field) => field.value),
  rows: [...document.querySelectorAll('main tbody td a[href], main tbody th a[href]')].filter((link) => link.closest('tr').checkVisibility()).map((link) => link.getAttribute('href')),
  sorted: [...document.querySelectorAll('main thead th')].map((th) => th.getAttribute('aria-sort')),
  hits: [...document.querySelectorAll('.hit a')].map((link) => link.getAttribute('href')),
  said: document.querySelector('main [data-count], main [data-said]').textContent,
});
const choose = () => {
  const filter = document.querySelector('main select');
  filter.value = filter.options[filter.options.length - 1].value;
  filter.dispatchEvent(new Event('change', { bubbles: true }));
  const sorter = document.querySelectorAll('main thead .sort')[1];
  sorter.click();
  sorter.click();
};
const seek = () => {
  document.querySelector('#tu-khoa').value = 'hồ sơ';
  document.querySelector('main form').requestSubmit();
};

// Chosen, left by a link, come back to, loaded again: what was shown is shown again. Neither engine keeps
// the page itself: it is made anew, as for a reader who was away for long.
async function history(engine, address, { act, link }, plant = () => {}) {
  await engine.open(address);
  const before = JSON.stringify(await engine.ask(chosen));
  await engine.ask(act);
  const wanted = JSON.stringify(await engine.ask(chosen));
  const wrong = wanted === before ? ['nothing was chosen'] : [];
  const compare = async (how) => {
    const got = JSON.stringify(await engine.ask(chosen));
    if (got !== wanted) wrong.push(`${how}: ${got.slice(0, 300)} instead of ${wanted.slice(0, 300)}`);
  };
  await engine.ask(plant);
  const there = await engine.ask(() => window.location.href);
  await engine.ask((selector) => { [...document.querySelectorAll(selector)].find((e) => e.checkVisibility()).click(); }, link);
  await until(engine, isNotAt, there);
  await engine.ask(() => { window.history.back(); });
  await until(engine, isAt, there);
  await compare('back');
  await engine.ask(() => { window.history.forward(); });
  await until(engine, isNotAt, there);
  await engine.ask(() => { window.history.back(); });
  await until(engine, isAt, there);
  await compare('back again');
  await engine.ask(() => { window.marked = true; window.location.reload(); });
  await until(engine, () => !window.marked && document.readyState === 'complete');
  await compare('loaded again');
  return wrong;
}

// --- the focus ---------------------------------------------------------------------------------

const mostStops = 150; // the longest pages repeat one pattern

// Every stop in the order of the page, and seen there.
async function focus(engine, address, plant = () => {}) {
  await engine.size(1280, 900);
  await engine.open(address);
  await engine.ask(look);
  await engine.ask(plant);
  const { count } = await engine.ask(() => window.look.startWalk());
  const presses = Math.min(count, mostStops);
  await engine.press('Tab', { times: presses });
  const wrong = await engine.ask((most) => window.look.walked(most), presses);
  return count > 0 ? wrong : ['nothing to stop at'];
}

// What has the focus must not lie behind what stays at the top: backwards through a table in a low window.
async function behind(engine, address, plant = () => {}) {
  const steps = 30;
  await engine.size(1280, 500);
  await engine.open(address);
  await engine.ask(plant);
  await engine.ask(() => [...document.querySelectorAll('main tbody a')].pop().focus());
  const wrong = [];
  for (let i = 0; i < steps; i += 1) {
    await engine.press('Tab', { held: 'Shift' });
    const hidden = await engine.ask(() => {
      const focused = document.activeElement;
      const seen = [...focused.getClientRects()].some(({ left, top, width, height }) => focused.contains(document.elementFromPoint(left + width / 2, top + height / 2)));
      return seen ? null : focused.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
    });
    if (hidden) wrong.push(hidden);
  }
  return wrong;
}

// --- pictures ----------------------------------------------------------------------------------

// Texts of a picture that leave it or run into each other, whatever font the engine takes.
const crowded = () => [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility() && svg.querySelector('text')).flatMap((svg) => {
  const near = 1;
  const { width, height } = svg.viewBox.baseVal;
  // The letters as such: engines differ in whether a rim belongs to the box.
  const placed = (text) => {
    const { x, y, width: w, height: h } = text.getBBox();
    const toPicture = svg.getScreenCTM().inverse().multiply(text.getScreenCTM());
    const corners = [[x, y], [x + w, y], [x, y + h], [x + w, y + h]].map(([a, b]) => new DOMPoint(a, b).matrixTransform(toPicture));
    const [xs, ys] = [corners.map((c) => c.x), corners.map((c) => c.y)];
    return { name: JSON.stringify(text.textContent.slice(0, 60)), left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
  // Letters with a rim come twice in a file, once more above the rim: the same words in the same place are one text.
  const isTwice = (a, b) => a.name === b.name && ['left', 'right', 'top', 'bottom'].every((side) => Math.abs(a[side] - b[side]) < 0.01);
  const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '').map(placed).filter((text, i, all) => !all.slice(0, i).some((before) => isTwice(before, text)));
  const outside = texts.filter((t) => t.left < -near || t.right > width + near || t.top < -near || t.bottom > height + near);
  const together = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => shared(a, b, 'left', 'right') > 2 && shared(a, b, 'top', 'bottom') > (a.bottom - a.top) / 2).map((b) => `${a.name} and ${b.name}`));
  return [...outside.map(({ name, left, right, top, bottom }) => `outside its picture (${width} × ${height}): ${name} ${[left, right, top, bottom].map(Math.round)}`), ...together.map((both) => `one over the other: ${both}`), ...(texts.length > 0 ? [] : ['a picture without text'])];
});

async function pictures(engine, address, plant = () => {}) {
  const wrong = [];
  for (const width of address.endsWith('.svg') ? [1280] : [480, 1280]) {
    await engine.size(width, 900);
    await engine.open(address);
    await engine.ask(plant);
    wrong.push(...(await engine.ask(crowded)).map((what) => `at ${width} px: ${what}`));
  }
  return wrong;
}

// The same files as images of another page: shown, with their own proportions.
async function images(engine, address, names, plant = () => {}) {
  await engine.open(address);
  await engine.ask((list) => {
    for (const name of list) document.body.append(Object.assign(new Image(), { className: 'tried', src: name }));
  }, names);
  await engine.ask(plant);
  await until(engine, () => [...document.querySelectorAll('.tried')].every((image) => image.complete));
  const sizes = await engine.ask(() => [...document.querySelectorAll('.tried')].map((image) => [image.naturalWidth, image.naturalHeight]));
  return names.filter((name, i) => {
    const [, width, height] = / viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(readFileSync(join(publicRoot, decodeURIComponent(new URL(name).pathname)), 'utf8')) ?? [];
    const [w, h] = sizes[i];
    return !(w > 0 && Math.abs(w / h - width / height) < 0.02);
  }).map((name) => `not shown as an image, or in other proportions: ${name}`);
}

// --- paper -------------------------------------------------------------------------------------

const leastLine = 8.1; // points: a line of 7 point type is that high at least

async function paper(engine, address, path, plant = () => {}) {
  await engine.open(address);
  await engine.ask(plant);
  const annex = await engine.ask(() => document.querySelectorAll('.annex tbody').length);
  const { path: file, sizes } = pdf(path, await engine.print());
  const small = wordsOf(file).filter(({ height }) => height < leastLine);
  const across = sizes.filter(([width, height]) => width > height).length;
  return [
    ...small.slice(0, 1).map(({ text, height }) => `${small.length} words too small to read: a line of ${height.toFixed(1)} points: ${text}`),
    ...(across < annex ? [`${annex} groups in the annex, only ${across} sheets across`] : []),
  ];
}

// --- all of it ---------------------------------------------------------------------------------

const measured = measuring('engines');
const versions = [];
const wrong = [];
let checked = 0;
async function looked(engine, what, found, isPlanted = false) {
  checked += 1;
  const list = await found;
  if (isPlanted && list.length === 0) wrong.push(`${engine.name}: a planted fault is not noticed: ${what}`);
  if (!isPlanted) wrong.push(...list.map((line) => `${engine.name}: ${what}: ${line}`));
}
const rule = (text) => `document.styleSheets[0].insertRule(${JSON.stringify(text)}, document.styleSheets[0].cssRules.length)`;

const charts = files().filter((path) => path.includes('/charts/') && path.endsWith('.svg'));
const withCharts = twoOfEachKind(pages.filter(({ path }) => readFileSync(join(publicRoot, path), 'utf8').includes('<svg class="chart')));
const walked = twoOfEachKind(pages.filter(({ kind }) => ['home', 'overview', 'tasks', 'task', 'responsibility', 'text', 'search'].includes(kind))).filter(({ lang }) => lang === 'vi');
const printed = ['print', 'responsibility', 'tasks', 'overview', 'task'].map((kind) => heaviest(kind));

async function inEngine(engine, server, local) {
  versions.push([engine.name, engine.version]);
  const began = Date.now();
  const lap = (what) => console.log(`${engine.name}: ${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await engine.size(1280, 900);
  const filter = { act: choose, link: 'main tbody tr:not(.group-row) a' };
  const search = { act: seek, link: '.hit a' };
  for (const root of [server, local]) {
    await looked(engine, `filter and order (${root.slice(0, 4)})`, history(engine, root + heaviest('tasks'), filter));
    await looked(engine, `search (${root.slice(0, 4)})`, history(engine, root + heaviest('search'), search));
  }
  await looked(engine, 'history', history(engine, server + heaviest('tasks'), filter, () => window.history.replaceState(null, '', window.location.pathname)), true);
  lap('history');

  for (const { path } of walked) await looked(engine, `${path}: focus`, focus(engine, server + path));
  await looked(engine, 'focus', focus(engine, server + walked[0].path, rule('a { outline: 0 !important }')), true);
  lap('focus');
  for (const path of ['tasks', 'responsibility'].map((kind) => heaviest(kind))) await looked(engine, `${path}: the focus cannot be seen`, behind(engine, server + path));
  await looked(engine, 'the focus cannot be seen', behind(engine, server + heaviest('tasks'), rule('main thead { position: fixed; top: 0; height: 400px; z-index: 9; background: red }')), true);
  lap('behind');

  for (const path of [...withCharts.map((page) => page.path), ...charts]) await looked(engine, path, pictures(engine, server + path));
  await looked(engine, 'pictures', pictures(engine, server + charts[0], () => document.querySelector('text').setAttribute('x', '-50')), true);
  await looked(engine, 'images', images(engine, server + walked[0].path, charts.map((path) => server + path)));
  await looked(engine, 'images', images(engine, server + walked[0].path, [server + charts[0]], () => { document.querySelector('.tried').src = 'nothing.svg'; }), true);
  lap('pictures');

  if (!engine.print) return;
  for (const path of printed) await looked(engine, `${path}: paper`, paper(engine, server + path, path));
  await looked(engine, 'paper', paper(engine, server + heaviest('task'), 'planted', rule('@media print { main { width: 2000px } }')), true);
  lap('paper');
}

const server = await serve(publicRoot);
const local = `file://${encodeURI(publicRoot)}/`;
const ends = await Promise.allSettled([withFirefox, withWebKit].map((within) => within((engine) => inEngine(engine, server.address, local))));
for (const { reason } of ends.filter(({ status }) => status === 'rejected')) wrong.push(reason.stack);
server.close();
measured.write({ versions: versions.sort() });
finish('engines', checked, wrong, 60);
