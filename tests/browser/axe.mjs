// axe (WCAG 2.2 AA and best practices) on every page, script off, 320 px, in light; then in dark the
// rules that depend on colours. No page is wider than the screen. Pages are shared among tabs.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { finish } from '../support/lib.mjs';
import { inTabs, withBrowser } from './browser.mjs';
import { allPages, kinds } from './pages.mjs';
import { measuring } from './record.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const wrong = [];
const measured = measuring('axe');
// An argument: only the pages whose path holds it.
const pages = allPages().filter(({ path }) => path.includes(process.argv[2] ?? ''));

// Without preloading: axe would ask for the style sheets again, which the policy of the pages refuses.
const violations = async (page, runOnly) => (await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false }), runOnly)).violations;

// A fault that axe has to find, so that silence means something.
async function finds(page, html, runOnly, id) {
  await page.setContent(`<!doctype html><html lang="vi"><title>x</title><main><h1>x</h1>${html}</main>`);
  await page.evaluate(axe);
  if (!(await violations(page, runOnly)).some((violation) => violation.id === id)) wrong.push(`axe does not find a planted fault: ${id}`);
}

async function look(page, cdp, root, path) {
  // Scripts of the page never run; axe itself needs them, after the page has loaded without.
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(root + path);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
  await page.evaluate(axe);
  const found = { light: await violations(page, tags), dark: [] };
  if (wide > 320) found.light.push({ id: 'reflow', help: `${wide} px wide on a screen of 320`, nodes: [{ html: '' }] });
  await page.emulateMedia({ colorScheme: 'dark' });
  found.dark = await violations(page, colours);
  for (const [state, list] of Object.entries(found)) {
    measured.page(state, path);
    for (const { id, help, nodes } of list) {
      measured.violation(state);
      wrong.push(`${path} (${state}): ${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
    }
  }
}

await withBrowser(async (browser, root) => {
  const plant = await browser.newPage();
  await finds(plant, '<img src="data:,">', tags, 'image-alt');
  await finds(plant, '<p style="background:#fff;color:#999">too faint</p>', colours, 'color-contrast');
  await plant.close();
  const options = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
  await inTabs(browser, root, options, pages, wrong, (page, cdp, { path }) => look(page, cdp, root, path));
});
measured.write({ pages: pages.length, kinds: kinds(pages) });
finish('axe', pages.length, wrong);
