// What the script adds to charts and lists: a mark tells its value by keyboard and by finger, and where
// it comes from; a chart becomes a table and back; nothing is offered to sort by that is not shown or
// not worth sorting; a filtered group does not keep the count of the whole.
import { finish } from '../support/lib.mjs';
import { inTabs, withBrowser } from './browser.mjs';

const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const phone = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1440, height: 900 } };
const targets = ['vi/minh-hoa/chi-tieu/T02.html', 'en/minh-hoa/targets/T06.html', 'vi/minh-hoa/chi-tieu/index.html'];

async function tells(page, root, path, device) {
  await page.goto(root + path);
  const picture = page.locator('.chart-figure svg.chart:visible').first();
  const readout = page.locator('.readout').first();
  const hint = await readout.textContent();
  expect(`${path}: no hint`, hint.length > 10);
  if (device === 'phone') {
    const { x, y } = await picture.evaluate((svg) => {
      const [left, top] = svg.dataset.points.split('\n')[0].split('\t')[0].split(' ').map(Number);
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      return { x: left * scale, y: top * scale };
    });
    await picture.tap({ position: { x, y } });
  } else {
    await picture.focus();
    await page.keyboard.press('ArrowRight');
  }
  const told = await readout.textContent();
  expect(`${path} (${device}): a mark tells nothing: ${told}`, told !== hint && /\d/.test(told) && told.includes(': '));
  const points = (await picture.getAttribute('data-points')).split('\n');
  if (device === 'desk') {
    const seen = new Set();
    let linked = 0;
    for (let i = 0; i < points.length; i += 1) {
      seen.add(await readout.textContent());
      linked += await readout.locator('a').count();
      await page.keyboard.press('ArrowRight');
    }
    expect(`${path}: ${seen.size} of ${points.length} marks are told`, seen.size > points.length / 2);
    expect(`${path}: no mark leads to its source`, linked > 0);
  }
  await page.locator('[data-do="table"]').first().click();
  expect(`${path}: the table has not a row for each mark`, (await page.locator('.chart-table tr').count()) === points.length);
  expect(`${path}: picture and table at once`, !(await page.locator('.chart-figure').first().locator('svg.chart').last().isVisible()));
  await page.locator('[data-do="table"]').first().click();
  expect(`${path}: the table does not go`, (await page.locator('.chart-table').count()) === 0 && (await page.locator('.chart-figure svg.chart:visible').count()) > 0);
}

async function sorts(page, root) {
  await page.goto(`${root}vi/minh-hoa/nhiem-vu/index.html`);
  const offered = await page.locator('thead .sort:visible').allTextContents();
  const shown = await page.evaluate(() => [...document.querySelector('tr.entry').cells].filter((e) => e.checkVisibility()).length);
  expect(`sorting is offered by ${offered.length} columns, ${shown} are shown`, offered.length === shown);
  await page.goto(`${root}vi/minh-hoa/don-vi/trung-tam-1.html`);
  expect('a table of one row offers to be sorted', (await page.locator('.sort').count()) === 0 && !(await page.locator('main thead').first().evaluate((e) => getComputedStyle(e).position === 'static')));
}

async function counts(page, root) {
  await page.goto(`${root}vi/minh-hoa/nhiem-vu/index.html`);
  const kept = () => page.locator('.group-row:visible .count:visible').count();
  expect('groups have no counts', (await kept()) > 1);
  await page.selectOption('select[name="klass"]', 'd');
  expect('filtered groups keep the counts of the whole', (await kept()) === 0);
  await page.locator('[data-clear]').click();
  expect('counts do not come back', (await kept()) > 1);
}

await withBrowser(async (browser, root) => {
  for (const [device, options] of [['phone', phone], ['desk', desk]]) {
    await inTabs(browser, root, options, targets.map((path) => ({ path })), wrong, (page, cdp, { path }) => tells(page, root, path, device));
  }
  await inTabs(browser, root, phone, [{ path: 'sorting' }], wrong, (page) => sorts(page, root));
  await inTabs(browser, root, desk, [{ path: 'counts' }], wrong, (page) => counts(page, root));
});
finish('charts', checked, wrong);
