// Paper: every kind of page printed to PDF by Chromium, of both plans and in both languages. Nothing is cut
// off at the edge, tables repeat their heads, ink is dark on white. The print version says on every
// page where it comes from and which data it was made from, and begins each group on a page of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { publicRoot } from '../site/site.mjs';
import { inTabs, withBrowser } from './browser.mjs';
import { allPages } from './pages.mjs';
import { pdf } from './pdf.mjs';
import { measuring } from './record.mjs';

const look = readFileSync(join(tests, 'browser/look.js'), 'utf8');
const wrong = [];
const measured = measuring('paper');
const pixels = (mm) => (mm / 25.4) * 96;
// The sheet a page asks for: paper in millimetres less its margins (the rules @page of the theme).
const sheets = { A4: [210 - 30, 'A4'], across: [297 - 24, 'A4 landscape'], wide: [420 - 24, 'A3 landscape'] };
// Sheets the heaviest page of a kind may take: as measured on both plans, with room for a third more.
const most = { overview: 8, task: 16, target: 6, tasks: 8, targets: 10, responsibility: 6, method: 24, print: 48, text: 29, source_notes: 20, search: 12 };
const mostOfOthers = 9;
// A unit brings its page to a meeting: one sheet, unless most of the plan is on it.
const unitSheets = (tasks) => (tasks > 30 ? 2 : 1);

async function onPaper(page, root, { path, kind, plan }) {
  const note = (what) => {
    measured.violation('paper');
    wrong.push(`${path} (paper): ${what}`);
  };
  measured.page('paper', path);
  await page.emulateMedia({ media: 'print' });
  await page.goto(root + path);
  await page.evaluate(look);
  const named = await page.evaluate(() => {
    const names = new Set([...document.querySelectorAll('body, body *')].map((e) => getComputedStyle(e).page));
    return [...names].filter((name) => name !== 'auto');
  });
  // Width by width: the narrowest sheet the page uses must hold all that lies on it.
  const [room] = named.includes('wide') ? sheets.wide : kind === 'tasks' ? sheets.across : sheets.A4;
  await page.setViewportSize({ width: Math.floor(pixels(room)), height: 1000 });
  const { faint, heads, wide, boxes } = await page.evaluate((across) => ({
    faint: window.look.faintText(4.5),
    heads: [...document.querySelectorAll('thead')].filter((e) => e.checkVisibility() && getComputedStyle(e).display !== 'table-header-group').length,
    wide: [...document.querySelectorAll('body *')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().width > 1 && !e.closest('svg svg, .vh'))
      .filter((e) => e.getBoundingClientRect().right > (e.closest('.wide-page') ? across : document.documentElement.clientWidth) + 1)
      .map((e) => e.outerHTML.replace(/\s+/g, ' ').slice(0, 100)),
    boxes: [...document.querySelectorAll('.scroll')].filter((e) => getComputedStyle(e).overflowX !== 'visible').length,
  }), pixels(sheets.across[0]));
  for (const text of faint) note(`faint on white: ${text}`);
  if (heads > 0) note(`${heads} heads of tables are not repeated`);
  if (boxes > 0) note(`${boxes} boxes keep what does not fit to themselves`);
  for (const part of wide.slice(0, 3)) note(`wider than the sheet: ${part}`);

  const { count, sizes, texts } = pdf(path, await page.pdf({ preferCSSPageSize: true }));
  counts.push([count, kind, path]);
  const limit = kind === 'unit' ? unitSheets(await page.evaluate(() => document.querySelectorAll('main tbody tr').length)) : most[kind] ?? mostOfOthers;
  if (count > limit) note(`${count} pages of paper, at most ${limit}`);
  if (kind === 'responsibility' && !sizes.every(([w, h]) => Math.round(w) === 1191 && Math.round(h) === 842)) note(`not on A3 across: ${sizes.join(' ')}`);
  if (texts.some((text) => text.trim() === '')) note('an empty page');
  if (kind === 'print') await printed(page, plan, { texts, sizes }, note);
}

// The print version: where from, from which data, and which page of how many, on each page; groups apart.
async function printed(page, plan, { texts, sizes }, note) {
  const said = await page.evaluate(() => [...document.querySelectorAll('.cover code')].map((e) => e.textContent));
  const [address, checksum] = said;
  const listed = readFileSync(join(publicRoot, 'data', plan, 'manifest.json'), 'utf8');
  if (!/^[0-9a-f]{64}$/.test(checksum ?? '') || !listed.includes(checksum)) note(`the checksum is not one of the plan's manifest: ${checksum}`);
  texts.forEach((text, i) => {
    for (const sign of [address, checksum, `${i + 1} / ${texts.length}`]) {
      if (!text.replace(/\s+/g, ' ').replace(/(\d)\s*\/\s*(\d)/g, '$1 / $2').includes(sign)) note(`page ${i + 1} does not say ${sign}`);
    }
  });
  // The annex lies across; a sheet of it holds one group, and each group begins on one.
  const groups = await page.evaluate(() => [...document.querySelectorAll('.annex .group-row th')].map((e) => e.textContent.replace(/\s+/g, ' ').trim().replace(' ', '. ').slice(0, 24)));
  if (groups.length < 2) note('no groups in the annex');
  const across = texts.filter((_, i) => sizes[i][0] > sizes[i][1]).map((text) => text.replace(/\s+/g, ' '));
  for (const group of groups) {
    const on = across.filter((text) => text.includes(group)).length;
    if (on !== 1) note(`the group stands on ${on} sheets: ${group}`);
  }
  for (const text of across) {
    const held = groups.filter((group) => text.includes(group));
    if (held.length > 1) note(`one sheet holds ${held.join(' and ')}`);
  }
}

const counts = [];
const pages = allPages();
// Every kind in both languages of each plan: the heaviest page; every print version and every unit.
const chosen = pages.filter((p, i) => p.kind === 'unit' || pages.findIndex((q) => q.kind === p.kind && q.lang === p.lang && q.plan === p.plan) === i)
  .filter(({ path }) => path.includes(process.argv[2] ?? ''));
await withBrowser(async (browser, root) => {
  await inTabs(browser, root, {}, chosen, wrong, (page, cdp, item) => onPaper(page, root, item));
});
measured.write();
const longest = new Map();
for (const [count, kind] of counts) longest.set(kind, Math.max(count, longest.get(kind) ?? 0));
console.log(`pages of paper: ${[...longest].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
finish('paper', chosen.length, wrong, 60);
