// The search pages in Chromium, from file:// and from a server with a strict policy: with and without
// tones, numbers, abbreviations, parts of words; the address keeps the query; without script, and in
// an engine without what newer ones brought, the lists and the search stand.
import { finish } from '../support/lib.mjs';
import { plan } from '../site/site.mjs';
import { bringAxe, watchedPage, withBrowser } from './browser.mjs';
import { tags, violations } from './rules.mjs';

const wrong = [];
let checked = 0;
const expect = (what, truth) => {
  checked += 1;
  if (!truth) wrong.push(what);
};

const other = 'minh-hoa';
const pages = { vi: `vi/${plan}/tim-kiem.html`, en: `en/${plan}/search.html`, site: 'vi/tim-kiem.html' };
const seek = async (page, query) => {
  await page.fill('#tu-khoa', query);
  await page.keyboard.press('Enter');
  return results(page);
};
const results = async (page) => ({
  said: await page.textContent('[data-said]'),
  hits: await page.$$eval('.hit', (all) => all.map((hit) => ({
    kind: hit.querySelector('.hit-kind').textContent,
    title: hit.querySelector('h2').textContent,
    href: hit.querySelector('h2 a').getAttribute('href'),
    lang: hit.querySelector('h2 a').lang,
    text: hit.querySelector('.hit-text')?.textContent ?? '',
    textLang: hit.querySelector('.hit-text span:last-child')?.lang ?? '',
    marks: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase()),
  }))),
});
// Every hit shows some of these.
const allSay = (hits, ...words) => hits.length > 0 && hits.every(({ marks }) => marks.some((mark) => words.some((word) => mark.includes(word))));

// What each query must give on the plan's Vietnamese page: the first hit's link, and a law for all.
const cases = [
  ['cai cach hanh chinh', undefined, ({ hits }) => allSay(hits.slice(0, 10), 'cải cách hành chính', 'cchc')],
  ['Cải cách  hành chính', undefined, ({ hits }) => allSay(hits.slice(0, 10), 'cải cách hành chính', 'cchc')],
  ['CẢI CÁCH HÀNH CHÍNH', undefined, ({ hits }) => allSay(hits.slice(0, 10), 'cải cách hành chính', 'cchc')],
  ['CCHC', 'tu-viet-tat.html#cchc', ({ hits }) => hits.some(({ marks }) => marks.includes('cải cách hành chính'))],
  ['tthc', 'tu-viet-tat.html#tthc', ({ hits }) => hits.some(({ href }) => href === 'nhiem-vu/II.2.html')],
  ['thu tuc hanh chinh', undefined, ({ hits }) => hits.some(({ marks }) => marks.includes('tthc'))],
  ['681/qd-ubnd', 'van-ban.html#p-dau-05', ({ hits }) => hits[0].marks.join() === '681/qđ-ubnd'],
  ['681/QĐ-UBND', 'van-ban.html#p-dau-05', () => true],
  ['681', 'van-ban.html#p-dau-05', () => true],
  ['qd-ubnd', undefined, ({ hits }) => hits.some(({ href }) => href === 'van-ban.html#p-dau-05')],
  ['681 qd ubnd', 'van-ban.html#p-dau-05', () => true],
  ['II.3', 'nhiem-vu/II.3.html', ({ hits }) => hits[1]?.kind === 'Mục II.3 (Kế hoạch)'],
  ['ii3', 'nhiem-vu/II.3.html', ({ hits }) => hits[0].kind === 'Nhiệm vụ II.3 (Phụ lục)'],
  ['t04', 'chi-tieu/T04.html', () => true],
  ['ck1', 'cam-ket.html#CK1', () => true],
  ['Văn phòng Sở', 'don-vi/van-phong-so.html', () => true],
  ['van phong so', 'don-vi/van-phong-so.html', () => true],
  ['hanh chin', undefined, ({ hits }) => allSay(hits.slice(0, 5), 'hành chính')],
  ['cải cách tài chính công', 'van-ban.html#muc-II.6', ({ hits }) => hits[1].href === 'nhom-nhiem-vu/V.html'],
  ['xã-hội', undefined, ({ hits }) => allSay(hits.slice(0, 5), 'xã hội')],
  ['cari cachs hanhf chinhs', undefined, ({ hits, said }) => /gần giống/.test(said) && allSay(hits.slice(0, 5), 'cải cách hành chính', 'cchc')],
  ['ca3i ca1ch', undefined, ({ hits, said }) => /gần giống/.test(said) && hits.length > 0],
  ['trưởng', undefined, ({ hits }) => allSay(hits.slice(0, 1), 'trưởng')],
  ['<b>hồ sơ', undefined, ({ hits, said }) => said.includes('“<b>hồ sơ”') && hits.length > 0],
  ['$& hồ sơ', undefined, ({ said }) => said.includes('“$& hồ sơ”')],
  ['xyzxyz', undefined, ({ hits, said }) => hits.length === 0 && said === 'Không tìm thấy “xyzxyz”. Thử bỏ dấu hoặc dùng từ khác.'],
  ['…', undefined, ({ hits, said }) => hits.length === 0 && said.startsWith('Không tìm thấy')],
];

// What readers ask, as they type it, and the first hit they are to get. A row: the page, then the link, then
// ways to type it: with and without tones, in parted letters, with a keyboard that did not compose.
const firstHits = [
  [`vi/${other}/tim-kiem.html`, 'nhiem-vu/V.1.html', 'quá hạn', 'qua han', 'QUÁ HẠN', 'quas hanj', 'qua1 ha5n', 'trễ', 'tree~', 'trễ hạn', 'tre han', 'chậm tiến độ', 'cham tien do'],
  [`vi/${other}/tim-kiem.html`, 'nhiem-vu/IV.2.html', 'chưa có báo cáo', 'chua co bao cao', 'chuwa cos baos caos'],
  [`vi/${other}/tim-kiem.html`, 'don-vi/van-phong-a.html', 'VPA', 'vpa', 'văn phòng A', 'van phong a', 'vp a'],
  [`vi/${other}/tim-kiem.html`, 'don-vi/trung-tam-2.html', 'TT2', 'trung tâm 2', 'trung tam 2', 'trung taam 2'],
  [`vi/${other}/tim-kiem.html`, 'cach-tinh.html#S8', 'S8', 's8'],
  [`vi/${other}/tim-kiem.html`, 'cach-tinh.html#R7', 'R7'],
  [`vi/${other}/tim-kiem.html`, 'cach-tinh.html#M14.4', 'M14.4'],
  [`vi/${other}/tim-kiem.html`, 'du-lieu.html', 'excel', 'tải về', 'tai ve', 'dữ liệu mở'],
  [`vi/${other}/tim-kiem.html`, '../gop-y.html', 'khiếu nại', 'khieu nai', 'tố cáo', 'liên hệ'],
  [pages.vi, 'chi-tieu/T03.html', 'online', 'trực tuyến', 'truc tuyen', 'trucj tuyeens'],
  [pages.vi, 'cam-ket.html#CK2', 'qua mạng'],
  [pages.vi, 'cam-ket.html#CK6', 'nộp lại giấy tờ', 'giấy tờ đã nộp', 'giay to da nop', 'giấy tờ cũ', 'công chứng', 'photo'],
  [pages.vi, 'don-vi/van-phong-so.html', 'VPS', 'vp sở'],
  [pages.vi, 'don-vi/thanh-tra-so.html', 'TTS', 'thanh tra sở'],
  [pages.vi, 'index.html#boi-canh', 'nghị định 45', 'giải thể', 'giai the', 'sáp nhập', 'sap nhap', 'sát nhập'],
  [pages.vi, 'cach-tinh.html#K1', 'K1'],
  [pages.vi, '../phieu-bao-sai-sot.html', 'báo lỗi', 'báo sai sót'],
  [pages.vi, 'chi-tieu/N03.html', 'chậm trễ'],
  [`en/${other}/search.html`, 'tasks/V.1.html', 'overdue', 'trễ', 'quá hạn', 'behind schedule'],
  [`vi/${other}/tim-kiem.html`, 'nhiem-vu/II.1.html', '91/MH-BC', '91/mh-bc'],
  [`en/${other}/search.html`, 'method.html#S8', 'S8'],
  [`en/${other}/search.html`, '../feedback.html', 'complaint', 'complain', 'contact'],
  [pages.en, 'commitments.html#CK6', 'papers again', 'same papers'],
  [pages.en, 'index.html#boi-canh', 'merged', 'sáp nhập'],
  [pages.en, 'data.html', 'spreadsheet', 'download'],
  // On the page of the site a real plan comes before one that is not, and a page stands once.
  [pages.site, `${other}/nhiem-vu/V.1.html`, 'quá hạn', 'trễ'],
  [pages.site, `${plan}/index.html`, 'cải cách hành chính', 'CCHC 2021'],
  [pages.site, 'gop-y.html', 'khiếu nại', 'góp ý'],
];

async function firstHit(page, root, here) {
  for (const [path, first, ...queries] of firstHits) {
    await page.goto(root + path);
    for (const query of queries) {
      const { hits, said } = await seek(page, query);
      expect(`${here}: ${path}: "${query}" gives ${first} first, not ${hits[0]?.href} (${said})`, hits[0]?.href === first);
      const parted = await seek(page, query.normalize('NFD'));
      expect(`${here}: ${path}: "${query}" in parted letters`, parted.hits[0]?.href === first);
    }
  }
  await page.goto(root + pages.vi);
  expect(`${here}: what is meant is said`, (await seek(page, 'online')).said.endsWith('(tìm cả “trực tuyến”)'));
  expect(`${here}: 'trẻ' is not 'trễ'`, !(await seek(page, 'trẻ')).said.includes('quá hạn'));
  await page.goto(root + pages.site);
  const all = (await seek(page, 'báo cáo')).hits;
  await page.selectOption('#ke-hoach', other);
  const some = (await results(page)).hits;
  expect(`${here}: of one plan alone`, all.some(({ href }) => href.startsWith(plan)) && some.length > 0 && some.every(({ href }) => href.startsWith(other)));
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  expect(`${here}: a shared address keeps the plan`, JSON.stringify((await results(page)).hits) === JSON.stringify(some));
}

// Words written with just these tones come before words that only fold to the same.
async function exactFirst(page, here) {
  for (const word of ['trường', 'sở', 'số', 'công', 'quý', 'hướng']) {
    await seek(page, word);
    await page.evaluate(() => {
      const next = document.querySelector('[data-next]');
      for (let i = 0; i < 100 && next.checkVisibility(); i += 1) next.click();
    });
    const texts = await page.evaluate((typed) => {
      const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
      const index = window.minhbachSearch[0];
      return [...document.querySelectorAll('.hit')].map((hit) => {
        const href = hit.querySelector('h2 a').getAttribute('href');
        const [file, place] = href.split('#');
        const row = index.rows.concat(index.codes).find((r) => (r[2] === href && r[3].includes(hit.querySelector('h2').textContent)) || (r[2].split('#')[0] === file && r.slice(4).some((text) => text[1] === `#${place}`)));
        const words = JSON.stringify(row.slice(3)).toLowerCase().split(/[^\p{L}\p{N}]+/u);
        return { exact: words.some((w) => w.startsWith(typed)), folded: words.some((w) => fold(w).startsWith(fold(typed))) };
      });
    }, word);
    const first = texts.findIndex(({ exact }) => !exact);
    expect(`${here}: "${word}" as written comes first`, texts.length > 0 && (first < 0 || texts.slice(first).every(({ exact }) => !exact)));
  }
}

async function planPage(page, root, here) {
  await page.goto(root + pages.vi);
  expect(`${here}: the form is shown`, await page.isVisible('[data-search]'));
  expect(`${here}: nothing is said before a query`, (await results(page)).said === '' && !(await page.isVisible('[data-hits]')));
  expect(`${here}: the focus is where it was`, await page.evaluate(() => document.activeElement === document.body));
  for (const [query, first, law] of cases) {
    const found = await seek(page, query);
    if (first !== undefined) expect(`${here}: "${query}" gives ${first} first, not ${found.hits[0]?.href}`, found.hits[0]?.href === first);
    expect(`${here}: "${query}": ${found.said} ${JSON.stringify(found.hits.slice(0, 3))}`, law(found));
    const n = Number(/[0-9]+/.exec(found.said.replace(/“.*”/, ''))?.[0] ?? 0);
    expect(`${here}: "${query}": ${n} said, ${found.hits.length} shown`, found.hits.length === Math.min(n, 20));
  }
  expect(`${here}: the focus stays in the field`, await page.evaluate(() => document.activeElement.id === 'tu-khoa'));
  await exactFirst(page, here);

  // The address can be shared; typing alone is enough; the page opens with it.
  await page.fill('#tu-khoa', '');
  await page.type('#tu-khoa', 'một cửa');
  await page.waitForFunction(() => /m%E1%BB%99t\+c%E1%BB%ADa/.test(window.location.href));
  const address = page.url();
  expect(`${here}: the query is in the address: ${address}`, new URL(address).searchParams.get('q') === 'một cửa' || decodeURIComponent(new URL(address).hash).includes('một cửa'));
  const before = (await results(page)).hits;
  await page.goto('about:blank');
  await page.goto(address);
  expect(`${here}: a shared address gives the same`, JSON.stringify((await results(page)).hits) === JSON.stringify(before));
  await page.goto('about:blank');
  await page.goto(`${root}${pages.vi}#?q=II.3`);
  expect(`${here}: a query behind #`, (await results(page)).hits[0]?.href === 'nhiem-vu/II.3.html');
  await page.goto('about:blank');
  await page.goto(`${root}${pages.vi}?q=%E1%ZZ`);
  expect(`${here}: a broken address`, (await results(page)).said === '');

  // By keyboard: from the field to the first hit; more hits, and the focus on the first of them.
  await seek(page, 'hồ sơ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(`${here}: Tab leads to the first hit`, await page.evaluate(() => document.activeElement === document.querySelector('.hit a')));
  const shown = (await results(page)).hits.length;
  await page.focus('[data-next]');
  await page.keyboard.press('Enter');
  const more = (await results(page)).hits.length;
  expect(`${here}: ${shown} hits, then ${more}`, shown === 20 && more > 20);
  expect(`${here}: the focus is on hit ${shown + 1}`, await page.evaluate((n) => document.activeElement === document.querySelectorAll('.hit a')[n], shown));
  // Every link of every hit leads somewhere.
  const hrefs = await page.evaluate(() => window.minhbachSearch[0].rows.map((row) => row[2]));
  expect(`${here}: ${hrefs.length} entries`, hrefs.length > 150);
  await page.click('.hit a');
  await page.waitForSelector('h1');
  expect(`${here}: a hit opens (${page.url()})`, !page.url().includes('tim-kiem'));
}

async function englishPage(page, root, here) {
  await page.goto(root + pages.en);
  for (const [query, first, law] of [
    ['online payment', undefined, ({ hits }) => allSay(hits.slice(0, 3), 'online')],
    ['cải cách', undefined, ({ hits }) => hits.slice(0, 5).every(({ textLang, marks }) => textLang === 'vi' && marks.includes('cải cách'))],
    ['cai cach hanh chinh', undefined, ({ hits }) => hits.length > 10],
    ['CCHC', 'terms.html#cchc', ({ hits }) => hits[0].lang === 'vi'],
    ['PAR', undefined, ({ hits }) => hits.some(({ marks }) => marks.includes('public administration reform'))],
    ['II.3', 'tasks/II.3.html', ({ said }) => said === '2 results for “II.3”'],
    ['681/qd-ubnd', 'text.html#p-dau-05', ({ said }) => said === '1 result for “681/qd-ubnd”'],
    ['xyzxyz', undefined, ({ said }) => said === 'Nothing found for “xyzxyz”. Try other words.'],
  ]) {
    const found = await seek(page, query);
    if (first !== undefined) expect(`${here}: "${query}" gives ${first} first, not ${found.hits[0]?.href}`, found.hits[0]?.href === first);
    expect(`${here}: "${query}": ${found.said} ${JSON.stringify(found.hits.slice(0, 3))}`, law(found));
  }
}

async function sitePage(page, root, here) {
  await page.goto(root + pages.site);
  const { hits } = await seek(page, 'trung tâm 2');
  expect(`${here}: a hit in the illustrative plan says so: ${JSON.stringify(hits[0])}`, hits[0].href.startsWith('minh-hoa/') && hits[0].kind.includes('Minh họa'));
  const reform = await seek(page, 'cai cach hanh chinh 2021');
  expect(`${here}: the plan itself`, reform.hits.some(({ kind, href }) => kind === 'Kế hoạch' && href === `${plan}/index.html`));
  const task = await seek(page, 'HTQLCL');
  expect(`${here}: what is in a plan`, task.hits.some(({ href }) => href === `${plan}/nhiem-vu/VI.8.html`));
  await page.click('.hit a');
  expect(`${here}: a hit opens`, page.url().includes(plan));
}

async function withAxe(page, here) {
  await bringAxe(await page.context().newCDPSession(page));
  checked += 1;
  for (const { id, help, nodes } of await violations(page, { runOnly: tags })) wrong.push(`${here}: ${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(`${here}: ${wide} px too wide`, wide <= 0);
}

await withBrowser(async (browser, server, file) => {
  for (const [name, root] of [['file', file], ['http', server]]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await watchedPage(context, root, wrong);
    await planPage(page, root, `${name} vi`);
    await englishPage(page, root, `${name} en`);
    await sitePage(page, root, `${name} site`);
    await firstHit(page, root, `${name} first hits`);
    await context.close();

    // An engine of 2017 has none of these.
    const old = await browser.newContext();
    await old.addInitScript(() => {
      delete Array.prototype.flatMap;
      delete Array.prototype.flat;
      delete Object.fromEntries;
      delete String.prototype.matchAll;
      delete String.prototype.replaceAll;
      delete String.prototype.trimEnd;
    });
    const aged = await watchedPage(old, root, wrong);
    await aged.goto(root + pages.vi);
    expect(`${name} old engine`, (await seek(aged, 'ii3')).hits[0]?.href === 'nhiem-vu/II.3.html' && (await seek(aged, 'hồ sơ')).hits.length === 20);
    await old.close();

    for (const [what, path] of Object.entries(pages)) {
      const bare = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
      const without = await watchedPage(bare, root, wrong);
      await without.goto(root + path);
      for (const control of await without.locator('main input, main button, main form').all()) expect(`${name} ${what}: no dead control without script`, !(await control.isVisible()));
      const links = await without.locator('main .az li a').count();
      expect(`${name} ${what}: ${links} links without script`, links >= (what === 'site' ? 2 : 150));
      await bare.close();
    }
  }

  // A script that fails leaves the lists and no form.
  const broken = await browser.newContext();
  const page = await broken.newPage();
  await page.route('**/minisearch.*.js', (route) => route.abort());
  await page.goto(server + pages.vi);
  expect('without the library: no form', !(await page.isVisible('#tu-khoa')) && (await page.isVisible('.az li a')));
  await broken.close();

  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme, reducedMotion: 'reduce' });
    const narrow = await watchedPage(context, server, wrong);
    for (const [what, path] of Object.entries(pages)) {
      await narrow.goto(`${server}${path}?q=${encodeURIComponent('cải cách')}`);
      expect(`${what}: hits to look at`, (await results(narrow)).hits.length > 0);
      await withAxe(narrow, `${what} (${colorScheme})`);
    }
    await context.close();
  }
});
finish('search', checked, wrong);
