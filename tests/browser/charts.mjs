// What the script adds to charts and lists: a mark tells its value by keyboard and by finger, and where
// it comes from; a chart becomes a table and back; nothing is offered to sort by that is not shown or not
// worth sorting; a filtered group does not keep the count of the whole; the picture to take away is a
// picture; in a grid the arrow keys go along rows and columns; a row of targets shows its years.
import { readFileSync } from 'node:fs';
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

// Of a served page: one on a disk may not read the pictures beside it.
async function picture(page, root) {
  await page.goto(`${root}vi/minh-hoa/chi-tieu/T02.html`);
  const button = page.locator('[data-do="png"]').first();
  expect('no picture is offered to take away', await button.isVisible());
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = readFileSync(await download.path());
  expect(`the picture is called ${download.suggestedFilename()}`, /target-T02\.vi\.png$/.test(download.suggestedFilename()));
  expect(`the picture is no PNG: ${bytes.subarray(0, 8).toString('latin1')}`, bytes.subarray(1, 4).toString() === 'PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(`the picture is ${width} × ${height}`, width === 1920 && height > 600);
  // Ink on paper: neither empty nor one colour. (Looked at where no policy keeps the page from it.)
  await page.goto('about:blank');
  const colours = await page.evaluate(async (url) => {
    const image = new Image();
    await new Promise((resolve, refuse) => { image.onload = resolve; image.onerror = refuse; image.src = url; });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    const seen = new Map();
    for (const pixel of pixels) seen.set(pixel, (seen.get(pixel) ?? 0) + 1);
    return { corner: data.slice(0, 4).join(), kinds: seen.size, most: Math.max(...seen.values()) / pixels.length };
  }, `data:image/png;base64,${bytes.toString('base64')}`);
  expect(`the picture holds ${JSON.stringify(colours)}`, colours.corner === '255,255,255,255' && colours.kinds > 20 && colours.most < 0.99);
}

async function grid(page, root) {
  const path = 'vi/minh-hoa/ky-bao-cao/index.html';
  await page.goto(root + path);
  const readout = page.locator('.readout').first();
  const told = () => readout.textContent();
  await page.locator('.chart-figure svg.chart:visible').first().focus();
  await page.keyboard.press('ArrowRight');
  const first = await told();
  await page.keyboard.press('ArrowRight');
  const right = await told();
  await page.keyboard.press('ArrowDown');
  const below = await told();
  const task = (words) => words.split(' · ')[0];
  const when = (words) => words.split(' · ')[1]?.split(':')[0];
  expect(`${path}: right of “${first}” is “${right}”`, task(first) === task(right) && when(first) !== when(right));
  expect(`${path}: below “${right}” is “${below}”`, task(below) !== task(right) && when(below) === when(right));
  expect(`${path}: no mark leads to its task`, (await readout.locator('a').getAttribute('href')).includes('nhiem-vu/'));
}

async function small(page, root) {
  await page.goto(`${root}vi/minh-hoa/chi-tieu/index.html`);
  const rows = await page.locator('tr.entry .small-years').evaluateAll((all) => all.map((svg) => [svg.getAttribute('aria-label'), svg.querySelectorAll('use').length, svg.querySelectorAll('.level').length]));
  expect(`${rows.length} rows show their years`, rows.length > 5);
  for (const [words, marks, levels] of rows) {
    expect(`a small chart of ${marks} marks and ${levels} levels says: ${words}`, marks > 0 && levels > 0 && /\d{4}: .*\d/.test(words) && words.includes('mức'));
  }
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
  await inTabs(browser, root, desk, [{ path: 'picture' }], wrong, (page) => picture(page, root));
  await inTabs(browser, root, desk, [{ path: 'grid' }], wrong, (page) => grid(page, root));
  await inTabs(browser, root, desk, [{ path: 'small' }], wrong, (page) => small(page, root));
});
finish('charts', checked, wrong);
