// The list of tasks in Chromium, from file:// and from a server with a strict policy: styled, no
// message, filter and sort work; without script it is complete.
import { finish } from '../support/lib.mjs';
import { plan } from '../site/site.mjs';
import { watchedPage, withBrowser } from './browser.mjs';

const wrong = [];
let checked = 0;
const expect = (what, truth) => {
  checked += 1;
  if (!truth) wrong.push(what);
};

// Rows of tasks; a row that only names a group has no cell but headers.
const rows = (page) => page.locator('main table tbody tr:has(td)');
const visible = (page) => rows(page).evaluateAll((all) => all.filter((row) => row.checkVisibility({ visibilityProperty: true }) && row.getBoundingClientRect().height > 0).length);
const order = (page) => rows(page).evaluateAll((all) => all.filter((r) => r.offsetParent !== null).map((r) => r.querySelector('a').getAttribute('href')).join());

await withBrowser(async (browser, server, file) => {
  for (const [name, root] of [['file', file], ['http', server]]) {
    for (const [lang, word] of [['vi', 'nhiem-vu'], ['en', 'tasks']]) {
      const here = `${name} ${lang}`;
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await watchedPage(context, root, wrong);
      await page.goto(`${root}${lang}/${plan}/${word}/index.html`);
      const body = await page.evaluate(() => ({ font: getComputedStyle(document.body).fontFamily, rules: [...document.styleSheets].length, loaded: [...document.fonts].some((f) => f.status === 'loaded') }));
      expect(`${here}: a style sheet`, body.rules >= 1);
      expect(`${here}: the font of the theme (${body.font})`, /Be Vietnam|vietnam/i.test(body.font) && body.loaded);
      expect(`${here}: 43 tasks`, (await visible(page)) === 43);

      const selects = page.locator('main select');
      expect(`${here}: a filter`, (await selects.count()) >= 1);
      const before = await order(page);
      const group = selects.first();
      const values = await group.locator('option').evaluateAll((all) => all.map((o) => o.value).filter(Boolean));
      await group.selectOption(values[0]);
      const left = await visible(page);
      expect(`${here}: the first group leaves ${left} of 43`, left > 0 && left < 43);
      const said = await page.locator('main [aria-live], main [role=status], main output').allInnerTexts();
      expect(`${here}: says how many: ${JSON.stringify(said)}`, said.some((text) => new RegExp(`\\b${left}\\b.*\\b43\\b`, 's').test(text)));
      await group.selectOption('');
      expect(`${here}: all again`, (await visible(page)) === 43);

      const search = page.locator('main input[type=search], main input[type=text]');
      if ((await search.count()) > 0) {
        await search.first().fill('ke hoach');
        const found = await visible(page);
        expect(`${here}: a search without marks finds words with marks (${found})`, lang === 'en' || (found > 0 && found < 43));
        await search.first().fill('đăng tải');
        expect(`${here}: đ is found`, lang === 'en' || (await visible(page)) >= 1);
        await search.first().fill('');
      }

      const sorter = page.locator('main table thead th button, main table thead th[role=columnheader][tabindex], main table thead th[aria-sort]').nth(1);
      if (expect(`${here}: a column to sort by`, (await sorter.count()) === 1) ?? (await sorter.count()) === 1) {
        await sorter.click();
        const sorted = await order(page);
        expect(`${here}: sorting changes the order`, sorted !== before);
        await sorter.click();
        expect(`${here}: sorting again turns it round`, (await order(page)) !== sorted);
        expect(`${here}: sorting loses nothing`, (await visible(page)) === 43);
      }

      // What was chosen is in the address: opened elsewhere, it gives the same rows in the same order.
      await group.selectOption(values.at(-1));
      await sorter.click();
      await sorter.click();
      const state = (p) => p.evaluate(() => ({
        rows: [...document.querySelectorAll('main table tbody tr')].filter((row) => row.offsetParent !== null && row.querySelector('td')).map((row) => row.querySelector('a').getAttribute('href')),
        sorted: [...document.querySelectorAll('main thead th')].map((th) => th.getAttribute('aria-sort')),
        values: [...document.querySelectorAll('main select, main input')].map((field) => field.value),
        said: document.querySelector('main [data-count]').textContent,
      }));
      const mine = await state(page);
      const address = page.url();
      expect(`${here}: the address keeps filter and order: ${address}`, address.includes('#?') && /sort=-\d/.test(address) && address.includes(values.at(-1)));
      expect(`${here}: a filter and an order to share`, mine.rows.length > 0 && mine.rows.length < 43 && mine.sorted.includes('descending'));
      expect(`${here}: says ${mine.rows.length} of 43: ${mine.said}`, new RegExp(`\\b${mine.rows.length}\\b.*\\b43\\b`, 's').test(mine.said));
      const other = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const received = await watchedPage(other, root, wrong);
      await received.goto(address);
      expect(`${here}: a shared address gives the same`, JSON.stringify(await state(received)) === JSON.stringify(mine));
      await received.goto('about:blank');
      await received.goto(`${address.split('#')[0]}#?sort=99&group=%E1%ZZ&nothing=1`);
      expect(`${here}: a broken address shows everything`, (await visible(received)) === 43);
      await other.close();
      await context.close();

      const bare = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
      const without = await watchedPage(bare, root, wrong);
      await without.goto(`${root}${lang}/${plan}/${word}/index.html`);
      expect(`${here}: 43 tasks without script`, (await visible(without)) === 43);
      const controls = await without.locator('main select, main input, main button').all();
      for (const control of controls) expect(`${here}: no dead control without script`, !(await control.isVisible()));
      await bare.close();
    }
  }
});
finish('table', checked, wrong);
