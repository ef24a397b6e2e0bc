// The theme 'portal' in a frame of a page on a server, narrow and wide: nothing wider than the frame,
// nothing that follows a window, links that stay inside.
import { finish } from '../support/lib.mjs';
import { oneOfEachKind } from '../site/site.mjs';
import { watchedPage, withBrowser } from './browser.mjs';

const wrong = [];
let checked = 0;
const inside = `(() => {
  const seen = (e) => e.getClientRects().length > 0;
  const all = [...document.querySelectorAll('body *')].filter(seen);
  const style = (e) => getComputedStyle(e);
  return {
    wide: document.documentElement.scrollWidth,
    stuck: all.filter((e) => style(e).position === 'fixed' || (style(e).position === 'sticky' && style(e).top !== 'auto')).map((e) => e.tagName + '.' + e.className),
    size: [style(document.body).fontSize, style(document.documentElement).fontSize],
    width: document.querySelector('.content, .doors').getBoundingClientRect().width,
    illustrative: all.some((e) => e.className === 'illustrative'),
  };
})()`;

// Nothing under way that leaving the page would break off.
async function settled(frame) {
  await frame.waitForLoadState();
  await frame.evaluate('document.fonts.ready.then(() => 0)');
}

await withBrowser(async (browser, root) => {
  for (const width of [320, 800]) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const page = await watchedPage(context, root, wrong);
    await page.route('**/khung.html*', (route) => route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Cổng thông tin</title><body style="margin:0"><iframe title="x" width="${width}" height="600" style="border:0" src="${new URL(route.request().url()).searchParams.get('trang')}"></iframe>`,
    }));
    for (const path of oneOfEachKind()) {
      if (path === '404.html') continue;
      checked += 1;
      await page.goto(`${root}khung.html?trang=${encodeURIComponent(path)}`);
      const frame = page.frames()[1];
      await settled(frame);
      const at = `${path} in ${width} px`;
      const got = await frame.evaluate(inside);
      if (got.wide > width) wrong.push(`${at}: ${got.wide} px wide`);
      if (got.width < width * 0.9) wrong.push(`${at}: uses only ${got.width} px`);
      if (got.stuck.length > 0) wrong.push(`${at}: follows the window: ${got.stuck.slice(0, 3)}`);
      if (got.size[0] !== got.size[1]) wrong.push(`${at}: text of ${got.size[0]}, the reader chose ${got.size[1]}`);
      if (/\/minh-hoa\//.test(path) !== got.illustrative) wrong.push(`${at}: the banner of illustrative plans`);
    }
    // A click stays in the frame: to the other language, to a page of the plan.
    await page.goto(`${root}khung.html?trang=${encodeURIComponent('vi/minh-hoa/index.html')}`);
    const outer = page.url();
    for (const link of ['.twin a', '.crumbs a', '.foot-nav a']) {
      const frame = page.frames()[1];
      await settled(frame);
      const before = frame.url();
      await frame.click(link);
      await frame.waitForURL((url) => url.href !== before);
      checked += 1;
      if (page.url() !== outer) wrong.push(`${link}: leaves the frame`);
    }
    await settled(page.frames()[1]);
    await context.close();
  }
});
finish('portal in a frame', checked, wrong);
