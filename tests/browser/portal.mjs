// The theme 'portal' in a frame of a page on a server, narrow and wide: nothing wider than the frame,
// nothing that follows a window, links that stay inside.
import { finish } from '../support/lib.mjs';
import { oneOfEachKind, page as pageOf } from '../site/site.mjs';
import { watchedPage, withBrowser } from './browser.mjs';

const wrong = [];
let checked = 0;
const inside = `(() => {
  const seen = (e) => e.getClientRects().length > 0;
  const all = [...document.querySelectorAll('body *')].filter(seen);
  const style = (e) => getComputedStyle(e);
  return {
    room: window.innerWidth,
    wide: document.documentElement.scrollWidth,
    stuck: all.filter((e) => style(e).position === 'fixed' || (style(e).position === 'sticky' && style(e).top !== 'auto')).map((e) => e.tagName + '.' + e.className),
    size: [style(document.body).fontSize, style(document.documentElement).fontSize],
    width: document.querySelector('.content, .doors').getBoundingClientRect().width,
    illustrative: all.some((e) => e.className === 'illustrative'),
  };
})()`;

// What is part of another page now leads there before anything of it can be measured.
const leadsOn = (path) => pageOf(path).html.includes('http-equiv="refresh"');

// As the portal's own page holds it.
const frameOf = (path) => `<!doctype html><html lang="vi"><title>Cổng thông tin</title><body style="margin:0"><iframe title="x" height="600" style="border:0" src="${path}"></iframe>`;

await withBrowser(async (browser, root) => {
  const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
  const page = await watchedPage(context, root, wrong);
  await page.route('**/khung.html*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: frameOf(new URL(route.request().url()).searchParams.get('trang')) }));
  const open = (path) => page.goto(`${root}khung.html?trang=${encodeURIComponent(path)}`);
  // The illustrative plan has every kind of page; both languages where it is narrowest.
  const paths = oneOfEachKind().filter((path) => path !== '404.html' && !path.includes('/cchc-2021-2025/') && !leadsOn(path));
  for (const path of [...paths, 'vi/cchc-2021-2025/index.html']) {
    await open(path);
    const frame = page.frames()[1];
    await frame.waitForLoadState();
    for (const width of path.startsWith('en/') ? [320] : [320, 800, 1200]) {
      checked += 1;
      await page.evaluate((w) => { document.querySelector('iframe').width = w; }, width);
      const at = `${path} in ${width} px`;
      const got = await frame.evaluate(inside);
      if (got.room !== width) wrong.push(`${at}: the frame is ${got.room} px wide`);
      if (got.wide > width) wrong.push(`${at}: ${got.wide} px wide`);
      if (got.width < width * 0.9) wrong.push(`${at}: uses only ${got.width} px`);
      if (got.stuck.length > 0) wrong.push(`${at}: follows the window: ${got.stuck.slice(0, 3)}`);
      if (got.size[0] !== got.size[1]) wrong.push(`${at}: text of ${got.size[0]}, the reader chose ${got.size[1]}`);
      if (/\/minh-hoa\//.test(path) !== got.illustrative) wrong.push(`${at}: the banner of illustrative plans`);
    }
  }
  // A click stays in the frame: to the other language, to a page of the plan.
  for (const width of [320, 800, 1200]) {
    await open('vi/minh-hoa/index.html');
    await page.evaluate((w) => { document.querySelector('iframe').width = w; }, width);
    const outer = page.url();
    for (const link of ['.twin a', '.crumbs a', '.foot-nav a']) {
      const frame = page.frames()[1];
      const before = frame.url();
      await frame.click(link);
      await frame.waitForURL((url) => url.href !== before);
      checked += 1;
      if (page.url() !== outer) wrong.push(`${link}: leaves the frame`);
    }
  }
  await context.close();
});
finish('portal in a frame', checked, wrong);
