// What a reader sees first is what he sees when he comes again: the fonts of a served site are asked for
// with the page, and are there before the first picture of it. From a disk nothing is asked for ahead,
// which Chromium would report as refused.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, must, tempDir } from '../support/lib.mjs';
import { serve } from '../support/server.mjs';
import { layOut } from '../plans/make.mjs';
import { inTabs, withBrowser } from './browser.mjs';
import { allPages } from './pages.mjs';
import { page as pageOf } from '../site/site.mjs';

const wrong = [];
const name = 'nhu-that';
const root = tempDir();
layOut(name, root);
const settings = join(root, 'site-data/site.toml');
writeFileSync(settings, readFileSync(settings, 'utf8').replace('base_url = ""', 'base_url = "https://example.gov.vn/"'));
const common = ['--root', root, '--db', join(root, 'data.sqlite')];
must(['load', join(root, 'site-data'), ...common]);
must(['build', ...common, '--out', join(root, 'public')]);

const sizes = [{ width: 360, height: 800 }, { width: 1440, height: 900 }];
const paths = [`vi/${name}/index.html`, `en/${name}/index.html`, `vi/${name}/nhiem-vu/index.html`, 'vi/index.html'];

// The first picture a browser shows that has never been here, and the picture of the second visit.
async function twice(page, address) {
  const looked = [];
  for (let i = 0; i < 2; i += 1) {
    await page.goto(address, { waitUntil: 'load' });
    looked.push(await page.screenshot());
    await page.waitForTimeout(300);
  }
  const shift = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 50);
  }));
  return { same: looked[0].equals(looked[1]), shift, family: await page.evaluate(() => [...document.fonts].filter(({ family, status }) => /Be Vietnam/.test(family) && status === 'loaded').length) };
}

// A browser waits a tenth of a second for what was asked for ahead: on a machine that does other things,
// up to three new visitors are looked at.
const most = 3;
const isSteady = ({ same, shift, family }) => same === true && shift === 0 && family >= 2;

let checked = 0;
const server = await serve(join(root, 'public'));
try {
  await withBrowser(async (browser) => {
    for (const viewport of sizes) {
      for (const path of paths) {
        // One context, and with it one cache, for each page: nobody has been here.
        let seen = {};
        for (let i = 0; i < most && !isSteady(seen); i += 1) {
          await inTabs(browser, server.address, { viewport }, [{ path }], wrong, async (page) => {
            seen = await twice(page, server.address + path);
          });
        }
        checked += 1;
        if (!isSteady(seen)) wrong.push(`${path} (${viewport.width}): the second look is another than the first, or moves: ${JSON.stringify(seen)}`);
      }
    }
  });
} finally {
  server.close();
}
for (const { path } of allPages()) {
  if (pageOf(path).html.includes('rel="preload"')) wrong.push(`${path}: asks for fonts ahead where the site has no address`);
}
finish('fonts', checked, wrong);
