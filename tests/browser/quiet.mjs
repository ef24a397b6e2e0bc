// Every page, from a server with a strict policy, and as many as show every structure there is, from a
// file: no message, no failed request, none to another host, under the policy as built; none wider than
// a screen of 320 px. On two pages of each kind nothing moves while fonts arrive late.
import { finish } from '../support/lib.mjs';
import { inTabs, shared, watchedPage, withBrowser } from './browser.mjs';
import { allPages, twoOfEachKind } from './pages.mjs';
import { withAllStructures } from './structures.mjs';

const wrong = [];
const pages = allPages();
// The page for addresses that do not exist finds its files from the top of a host.
const placed = withAllStructures(pages).filter(({ isPlaced }) => isPlaced);
const narrowest = 320;
const lateMs = 400;

async function fits(page, address) {
  await page.goto(address);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > narrowest) wrong.push(`${address}: ${wide} px wide on a screen of ${narrowest}`);
}

async function moved(browser, root, { path }) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  await context.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    await route.continue();
  });
  const page = await watchedPage(context, root, wrong);
  await page.goto(root + path);
  const shift = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(0), 50);
    });
  });
  if (shift > 0) wrong.push(`${path}: moves by ${shift.toFixed(4)} while fonts arrive`);
  await context.close();
}

await withBrowser(async (browser, server, file) => {
  const options = { viewport: { width: narrowest, height: 640 } };
  await inTabs(browser, server, options, pages, wrong, (page, cdp, { path }) => fits(page, server + path));
  await inTabs(browser, file, options, placed, wrong, (page, cdp, { path }) => fits(page, file + path));
  await shared(twoOfEachKind(pages), async (take) => {
    for (let next = take(); next; next = take()) await moved(browser, server, next);
  });

  // What should be told is told.
  const planted = [];
  const context = await browser.newContext();
  const page = await watchedPage(context, server, planted);
  await page.goto(server + pages.at(-1).path);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'http://192.0.2.1/x.png';
    document.body.append(image);
  });
  const told = (sign) => planted.some((line) => line.includes(sign));
  for (const end = Date.now() + 30000; Date.now() < end && !(told('style') && told('192.0.2.1'));) await page.waitForTimeout(50);
  for (const sign of ['style', '192.0.2.1']) if (!told(sign)) wrong.push(`a planted fault is not noticed: ${sign}`);
  await context.close();
});
finish('quiet', pages.length + placed.length, wrong);
