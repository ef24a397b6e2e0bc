// axe (WCAG 2.2 AA and best practices) on one page of each kind, both languages, light and dark, at
// 320 px; no page is wider than the screen. With --all: on every page.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { finish } from '../support/lib.mjs';
import { oneOfEachKind, pagePaths } from '../site/site.mjs';
import { watchedPage, withBrowser } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const wrong = [];
let checked = 0;

const paths = process.argv.includes('--all') ? pagePaths() : oneOfEachKind();

await withBrowser(async (browser, root) => {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await watchedPage(context, root, wrong);
    // A fault that axe has to find, so that silence means something.
    const plant = await context.newPage();
    await plant.setContent('<!doctype html><html lang="vi"><title>x</title><main><h1>x</h1><img src="data:,"></main>');
    await plant.evaluate(axe);
    const found = await plant.evaluate((runOnly) => window.axe.run(document, { runOnly }), tags);
    if (!found.violations.some(({ id }) => id === 'image-alt')) wrong.push('axe does not find an image without alt');
    await plant.close();
    for (const path of paths) {
      checked += 1;
      await page.goto(root + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 320) wrong.push(`${path}: ${wide} px wide on a screen of 320`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), tags);
      for (const { id, help, nodes } of violations) wrong.push(`${path} (${colorScheme}): ${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
    }
    await context.close();
  }
});
finish('axe', checked, wrong);
