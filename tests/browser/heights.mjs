// How long pages are to who scrolls them: on a phone 360 × 800, on a desk 1440 × 900. What a plan says
// of itself is on its overview; every other page shows what counts and puts the rest behind it. The
// full text, the print version and what is the law of the site in full are as long as what they hold.
import { finish } from '../support/lib.mjs';
import { inTabs, withBrowser } from './browser.mjs';
import { allPages } from './pages.mjs';

const phone = { width: 360, height: 800 };
const desk = { width: 1440, height: 900 };
// In screens. English says the same in a tenth more of them.
const bars = { phone: { overview: { vi: 3, en: 3.3 }, other: { vi: 12, en: 13.2 } }, desk: { overview: { vi: 1.55, en: 1.65 } } };
const asLongAsTheyAre = ['text', 'print'];

const wrong = [];
const measured = { phone: [], desk: [] };

async function measure(root, device, size, paths, browser) {
  await inTabs(browser, root, { viewport: size, isMobile: device === 'phone', hasTouch: device === 'phone' }, paths, wrong, async (page, cdp, { path, kind, lang }) => {
    await page.goto(root + path);
    const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / size.height;
    measured[device].push({ path, kind, screens });
    const bar = (bars[device][kind] ?? bars[device].other)[lang];
    if (screens > bar && !asLongAsTheyAre.includes(kind)) wrong.push(`${path}: ${screens.toFixed(1)} screens of a ${device}, at most ${bar}`);
  });
}

const pages = allPages();
await withBrowser(async (browser, root) => {
  await measure(root, 'phone', phone, pages, browser);
  await measure(root, 'desk', desk, pages.filter(({ kind }) => kind === 'overview'), browser);
});
for (const [device, of] of Object.entries(measured)) {
  const longest = of.filter(({ kind }) => !asLongAsTheyAre.includes(kind)).sort((a, b) => b.screens - a.screens);
  const screens = longest.map((page) => page.screens);
  console.log(`${device}: longest ${longest.slice(0, 5).map((p) => `${p.path} ${p.screens.toFixed(1)}`).join(', ')}; p90 ${screens[Math.floor(screens.length / 10)]?.toFixed(1)}`);
}
if (measured.phone.length !== pages.length) wrong.push('not every page was measured');
finish('heights', measured.phone.length + measured.desk.length, wrong);
