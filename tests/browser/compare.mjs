// Any two periods beside each other, on the page of changes: what is shown is what the pages of tasks by
// period hold, a unit's tasks alone, the address keeps the choice; without a script the pairs are listed.
import { finish } from '../support/lib.mjs';
import { bringAxe, watchedPage, withBrowser } from './browser.mjs';
import { tags, violations } from './rules.mjs';

const pages = { vi: 'vi/minh-hoa/thay-doi/index.html', en: 'en/minh-hoa/changes/index.html' };
const wrong = [];
let checked = 0;
const expect = (what, truth) => {
  checked += 1;
  if (!truth) wrong.push(what);
};
const rows = (page) => page.$$eval('[data-compare] tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));

async function compared(page, root, here) {
  for (const [lang, path] of Object.entries(pages)) {
    await page.goto(root + path);
    expect(`${here} ${lang}: the form is shown`, await page.isVisible('[data-compare]'));
    const data = await page.evaluate(() => window.minhbachPeriods);
    const ids = data.periods.map(([id]) => id);
    for (const [a, b] of [[0, ids.length - 1], [ids.length - 2, ids.length - 1], [3, 1], [2, 2]]) {
      await page.selectOption('#tu-ky', ids[a]);
      await page.selectOption('#den-ky', ids[b]);
      const expected = data.tasks.filter((task) => task[4][a] !== task[4][b]).map((task) => [`${task[0]} ${task[1]}`, data.words[task[4][a]], data.words[task[4][b]]]);
      expect(`${here} ${lang}: ${ids[a]} and ${ids[b]}`, JSON.stringify(await rows(page)) === JSON.stringify(expected));
      const said = await page.textContent('[data-compare] [data-said]');
      expect(`${here} ${lang}: ${said}`, expected.length === 0 ? !/[0-9]/.test(said) : said.includes(String(expected.length)));
      expect(`${here} ${lang}: no empty table`, (await page.isVisible('[data-compare] table')) === expected.length > 0);
    }
    await page.selectOption('#tu-ky', ids[0]);
    const all = (await rows(page)).length;
    await page.selectOption('#den-ky', ids[ids.length - 1]);
    await page.selectOption('#cua-don-vi', 'phong-1');
    const some = await rows(page);
    expect(`${here} ${lang}: of one unit alone: ${some.length}`, some.length > 0 && (all === 0 || some.length < data.tasks.length)
      && some.every(([name]) => data.tasks.find((task) => name.startsWith(`${task[0]} `))[3].includes('phong-1')));
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    expect(`${here} ${lang}: the address keeps the choice: ${address}`, JSON.stringify(await rows(page)) === JSON.stringify(some));
    await page.goto('about:blank');
    await page.goto(`${root}${path}#?from=%E1%ZZ&to=nowhere&unit=none`);
    expect(`${here} ${lang}: a broken address`, (await rows(page)).length > 0);
    // What a period is said to hold is what the page of the task holds: how it stands now.
    const newest = data.tasks[0][4][ids.length - 1];
    await page.goto(new URL(data.tasks[0][2], root + path).href);
    expect(`${here} ${lang}: ${data.tasks[0][0]} stands as its page says: ${newest}`, (await page.textContent('main')).includes(data.words[newest]));
  }
}

await withBrowser(async (browser, server, file) => {
  for (const [name, root] of [['file', file], ['http', server]]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await compared(await watchedPage(context, root, wrong), root, name);
    await context.close();
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const without = await watchedPage(bare, root, wrong);
    await without.goto(root + pages.vi);
    expect(`${name}: no dead form without a script`, !(await without.isVisible('[data-compare]')) && (await without.locator('#cac-ky + ul a').count()) > 10);
    await bare.close();
  }
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
    const narrow = await watchedPage(context, server, wrong);
    await narrow.goto(server + pages.vi);
    await bringAxe(await context.newCDPSession(narrow));
    for (const { id, help, nodes } of await violations(narrow, { runOnly: tags })) wrong.push(`${colorScheme}: ${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
    const wide = await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(`${colorScheme}: ${wide} px too wide`, wide <= 0);
    await context.close();
  }
});
finish('compare', checked, wrong);
