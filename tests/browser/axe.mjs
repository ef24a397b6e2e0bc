// axe (WCAG 2.2 AA and best practices), script off, 320 px, in light; then in dark the rules that depend
// on colours, on every text of the page whose colouring no page of its kind had before. On as many pages
// as show every structure there is on the site; with --all on every page. Pages are shared among tabs.
import { parse } from 'parse5';
import { finish } from '../support/lib.mjs';
import { bringAxe, inTabs, withBrowser } from './browser.mjs';
import { allPages, kinds } from './pages.mjs';
import { measuring } from './record.mjs';
import { colours, onFreshColourings, tags, violations } from './rules.mjs';
import { fewest, signsOf, withAllStructures } from './structures.mjs';

const wrong = [];
const measured = measuring('axe');
// Other arguments: only the pages whose path holds one of them.
const which = process.argv.slice(2);
const every = allPages();
const pages = which[0] === '--all' ? every : which.length > 0 ? every.filter(({ path }) => which.some((part) => path.includes(part))) : withAllStructures(every);

const seen = new Set(); // colourings
const inDark = (page, kind) => onFreshColourings(page, kind, seen);

// A fault that axe has to find, so that silence means something.
async function finds(page, html, id, look) {
  await page.setContent(`<!doctype html><html lang="vi"><title>x</title><main><h1>x</h1>${html}</main>`);
  await bringAxe(await page.context().newCDPSession(page));
  if (!(await look(page)).some((violation) => violation.id === id)) wrong.push(`axe does not find a planted fault: ${id}`);
}

// Pages that only say something else are one structure; all of these are not.
function tellsStructures() {
  const apart = ['<h1></h1>', '<h1 class="a">one</h1>', '<h1><b>one</b></h1>', '<h1>one</h1><h3>two</h3>', '<h1>one</h1><h2>two</h2><h3>three</h3>', '<h1 aria-label="">one</h1>',
    '<h1 aria-labelledby="no">one</h1>', '<h1 id="a" aria-labelledby="a">one</h1>', '<nav aria-label="x"></nav><nav aria-label="x"></nav>', '<p id="a"></p><p id="a"></p>'];
  const same = ['<h1 class="a">other</h1>', '<nav aria-label="x"></nav><nav aria-label="y"></nav>', '<p id="a"></p><p id="b"></p>'];
  const chosen = fewest([...apart, ...same].map((body) => ({ body, signs: signsOf(parse(body)) }))).map(({ body }) => body);
  if (chosen.sort().join() !== apart.sort().join()) wrong.push(`structures told apart: ${chosen.join(' | ')}`);
}

async function look(page, cdp, root, { path, kind }) {
  // Scripts of the page never run; axe itself needs them, after the page has loaded without.
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(root + path);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
  await bringAxe(cdp);
  const found = { light: await violations(page, { runOnly: tags }), dark: [] };
  if (wide > 320) found.light.push({ id: 'reflow', help: `${wide} px wide on a screen of 320`, nodes: [{ html: '' }] });
  await page.emulateMedia({ colorScheme: 'dark' });
  found.dark = await inDark(page, kind);
  for (const [state, list] of Object.entries(found)) {
    measured.page(state, path);
    for (const { id, help, nodes } of list) {
      measured.violation(state);
      wrong.push(`${path} (${state}): ${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
    }
  }
}

tellsStructures();
await withBrowser(async (browser, root) => {
  const plant = await browser.newPage();
  await finds(plant, '<img src="data:,">', 'image-alt', () => violations(plant, { runOnly: tags }));
  await finds(plant, '<p style="background:#fff;color:#999">too faint</p>', 'color-contrast', () => violations(plant, { runOnly: colours }));
  await finds(plant, '<p>black</p><p style="background:#fff;color:#999">too faint</p>', 'color-contrast', () => inDark(plant, 'planted'));
  await plant.close();
  const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
  await inTabs(browser, root, narrow, pages, wrong, (page, cdp, item) => look(page, cdp, root, item));
});
console.log(`${pages.length} of ${every.length} pages, ${seen.size} colourings in the dark`);
measured.write({ kinds: kinds(pages) });
finish('axe', pages.length, wrong);
