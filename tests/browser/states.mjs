// Two pages of each kind as readers meet them who do not sit before a wide screen with a mouse: with
// the keyboard alone, with text twice as large, in forced colours, with motion reduced, without script,
// without style sheets, and with script on a wide screen, looked at by axe.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, tests } from '../support/lib.mjs';
import { bringAxe, inTabs, withBrowser } from './browser.mjs';
import { allPages, twoOfEachKind } from './pages.mjs';
import { measuring } from './record.mjs';
import { tags, violations } from './rules.mjs';

const look = readFileSync(join(tests, 'browser/look.js'), 'utf8');
const mostStops = 250; // of a walk by keyboard: the longest pages repeat one pattern
const mostBefore = 700; // characters read before the heading where no style sheet loads
const wrong = [];
const measured = measuring('states');
const pages = twoOfEachKind(allPages().filter(({ path }) => path.includes(process.argv[2] ?? '')));

function noter(path) {
  return (state, list) => {
    measured.page(state, path);
    for (const what of list) {
      measured.violation(state);
      wrong.push(`${path} (${state}): ${what}`);
    }
  };
}

async function accessible(page) {
  return (await violations(page, { runOnly: tags })).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
}

// All at once: the browser takes them in order, and the test need not wait for each.
async function pressTab(cdp, times) {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(Array.from({ length: times }, () => [
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]).flat());
}

async function byKeyboard(page, cdp) {
  const faults = [];
  const { count, first, inMain } = await page.evaluate(() => window.look.startWalk());
  if (count === 0) return ['nothing to stop at'];
  if (first !== '#noi-dung' && !inMain) faults.push(`the first stop is no way to the content: ${first}`);
  const presses = Math.min(count, mostStops);
  await pressTab(cdp, presses);
  faults.push(...await page.evaluate((most) => window.look.walked(most), presses));
  if (presses === count) {
    await page.keyboard.press('Tab');
    const left = await page.evaluate(() => document.activeElement === document.body || document.activeElement === document.documentElement || document.activeElement.matches('.skip, a[href="#noi-dung"]'));
    if (!left) faults.push('after the last stop the focus stays in the page');
  }
  if (first === '#noi-dung') {
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    if (!(await page.evaluate(() => document.activeElement?.id === 'noi-dung' && document.activeElement.matches('main')))) faults.push('the skip link does not lead into the content');
  }
  return faults;
}

// On a screen where the plan's pages are behind one button.
async function menuByKeyboard(page) {
  const summary = page.locator('nav details > summary').first();
  if (!(await summary.count()) || !(await summary.isVisible())) return [];
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest('nav details[open] ul')));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const closed = await page.evaluate(() => !document.querySelector('nav details[open]'));
  return [...(inside ? [] : ['the menu does not open by keyboard']), ...(closed ? [] : ['the menu does not close by keyboard'])];
}

async function fits(page) {
  const { over, parts } = await page.evaluate(() => window.look.sideways());
  const cut = await page.evaluate(() => window.look.clipped());
  return [...(over > 0 ? [`${over} px wider than the screen`] : []), ...parts.map((part) => `scrolls sideways out of reach of the keyboard: ${part}`), ...cut.map((part) => `cut off: ${part}`)];
}

async function inEveryState(page, cdp, root, { path }) {
  const note = noter(path);
  const wide = { width: 1280, height: 900 };
  // First without script, for comparison.
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.setViewportSize(wide);
  await page.goto(root + path);
  await page.evaluate(look);
  const [said, lost] = await page.evaluate(() => [window.look.words(), window.look.lost()]);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });

  await page.goto(root + path);
  await page.evaluate(look);
  const saidWith = await page.evaluate(() => window.look.words());
  const at = [...said].findIndex((c, i) => c !== saidWith[i]);
  note('without_script', [...lost.map((part) => `hidden without script: ${part}`), ...(said === saidWith ? [] : [`says something else with script: …${said.slice(Math.max(0, at - 20), at + 60)}… against …${saidWith.slice(Math.max(0, at - 20), at + 60)}…`])]);

  note('keyboard', await byKeyboard(page, cdp));
  await bringAxe(cdp);
  note('with_script', await accessible(page));
  await page.emulateMedia({ forcedColors: 'active' });
  // (axe takes colours from where the system's are not to be seen.)
  note('forced_colours', (await page.evaluate(() => [...window.look.faintMarks(), ...window.look.faintText(4.5)])).map((part) => `cannot be seen: ${part}`));
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  note('reduced_motion', (await page.evaluate(() => window.look.motion())).map((part) => `moves: ${part}`));

  // Twice the size in half the width, as a browser shows it; then 1280 pixels enlarged four times.
  await page.setViewportSize({ width: 640, height: 480 });
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  note('large_text', await fits(page));
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await page.setViewportSize({ width: 320, height: 256 });
  note('large_text', (await fits(page)).map((what) => `at 320 px: ${what}`));
  note('keyboard', await menuByKeyboard(page));

  const { before, twin, skip, grown } = await page.evaluate(() => window.look.bare());
  note('without_style', [
    ...(before > mostBefore ? [`${before} characters before the heading`] : []),
    ...(skip || before === 0 ? [] : ['the first link is not the way to the content']),
    ...(twin || before < 60 ? [] : ['no way to the other language before the heading']),
    ...grown.map((svg) => `outgrows its place: ${svg}`),
  ]);
}

await withBrowser(async (browser, root) => {
  await inTabs(browser, root, {}, pages, wrong, (page, cdp, item) => inEveryState(page, cdp, root, item));
});
measured.write();
finish('states', pages.length, wrong, 60);
