// What a known address adds (base_url): breadcrumb and data set for machines, words and a picture
// for those who share a page. Illustrative plans have a picture that says so, and nothing for machines.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { finish, layOutSite, must, readText, repository, tempDir, tests, tree, treeDifferences } from '../support/lib.mjs';
import { attribute, elements, squeezed, textOf } from './site.mjs';

const base = 'https://so-a.example/cchc/';
const title = 'A </script><b>"x" & <!-- y';
const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};

const root = tempDir();
layOutSite(root, join(tests, 'golden/bo-minh-hoa/input'));
cpSync(join(repository, 'themes/default'), join(root, 'themes/default'), { recursive: true });
const settings = join(root, 'site-data/site.toml');
const write = (address) => writeFileSync(settings, readText(join(tests, 'golden/bo-minh-hoa/input/site-data/site.toml'))
  .replace(/^theme = .*$/m, 'theme = "default"').replace('"omit"', '"show"').replace(/^base_url = .*$/m, `base_url = "${address}"`));
const table = join(root, 'site-data/ke-hoach/plan.csv');
writeFileSync(table, readText(table).replace('Kế hoạch một,Plan one,Kế hoạch một,Plan one', `Kế hoạch một,Plan one,"${title.replaceAll('"', '""')}",Plan one`));
write(base);
must(['load', '--root', root]);
const built = (name, ...more) => {
  must(['build', '--root', root, '--out', join(root, name), ...more]);
  return tree(join(root, name));
};
const site = built('public');

const meta = (document, name) => elements(document, 'meta').filter((e) => [attribute(e, 'property'), attribute(e, 'name')].includes(name)).map((e) => attribute(e, 'content'));
const blocks = (document) => elements(document, 'script').filter((e) => attribute(e, 'type') === 'application/ld+json').map((e) => JSON.parse(textOf(e)));
const fileOf = (address) => (address.startsWith(base) ? site.get(decodeURIComponent(address.slice(base.length))) : undefined);
let sets = 0;
for (const [path, bytes] of site) {
  if (!/^(vi|en)\/.*\.html$/.test(path)) continue;
  const document = parse(bytes.toString());
  const found = blocks(document);
  const illustrative = path.includes('/minh-hoa/');
  if (illustrative) {
    expect(`${path}: machines are told of what is not real`, found.length === 0);
  } else {
    const crumbs = elements(document, 'nav').find((e) => attribute(e, 'class') === 'crumbs');
    const shown = elements(crumbs, 'li').map((e) => squeezed(textOf(e)));
    const trail = found.find((block) => block['@type'] === 'BreadcrumbList');
    const items = trail?.itemListElement ?? [];
    // The way to the page is shown; machines are told the page too, which its heading names.
    const way = items.slice(0, -1).map(({ name }) => squeezed(name));
    expect(`${path}: breadcrumb ${JSON.stringify(way)}, shown ${JSON.stringify(shown)}`, JSON.stringify(way) === JSON.stringify(shown));
    expect(`${path}: the breadcrumb leads elsewhere`, items.every(({ item, position }, i) => fileOf(item) && position === i + 1));
    if (items.length > 0) expect(`${path}: the breadcrumb ends elsewhere`, items.at(-1).item === base + path);
    for (const set of found.filter((block) => block['@type'] === 'Dataset')) {
      sets += 1;
      const vi = path.startsWith('vi/');
      expect(`${path}: ${JSON.stringify(set).slice(0, 300)}`, set.name === (vi ? title : 'Plan one') && set.description && set.license === 'https://creativecommons.org/publicdomain/zero/1.0/' && set.creator.name && set.url === base + path && set.temporalCoverage === '2022/2026');
      expect(`${path}: no files`, set.distribution.length > 3);
      for (const file of set.distribution) {
        const bytesOf = fileOf(file.contentUrl);
        expect(`${path}: ${file.contentUrl}`, bytesOf && createHash('sha256').update(bytesOf).digest('hex') === file.sha256 && /^(text|application)\/[\w.+-]+$/.test(file.encodingFormat));
      }
    }
  }
  const ofPlan = /^(vi|en)\/(ke-hoach|minh-hoa)\//.exec(path);
  const images = meta(document, 'og:image');
  expect(`${path}: og:image ${images}`, images.length === (ofPlan ? 1 : 0) && images.every(fileOf));
  expect(`${path}: og:locale, og:site_name`, meta(document, 'og:locale')[0] === (path.startsWith('vi/') ? 'vi_VN' : 'en_GB') && meta(document, 'og:site_name')[0]);
}
expect(`${sets} data sets, wanted on overview and data page in two languages`, sets === 4);

const pictures = [...site].filter(([path]) => path.endsWith('share.png'));
expect(`${pictures.length} share images`, pictures.length === 4);
for (const [path, bytes] of pictures) {
  expect(`${path}: not a PNG of 1200 × 630`, bytes.subarray(1, 4).toString() === 'PNG' && bytes.readUInt32BE(16) === 1200 && bytes.readUInt32BE(20) === 630);
  expect(`${path}: ${bytes.length} bytes`, bytes.length > 5000 && bytes.length < 120_000);
}
expect('two pictures are the same', new Set(pictures.map(([, bytes]) => bytes.toString('base64'))).size === 4);
wrong.push(...treeDifferences(site, built('lai', '--jobs', '1')));

// The entry page stands for both languages; the place on the host follows from the address.
const sitemap = site.get('sitemap.xml').toString();
expect('the entry page is not in the sitemap with its twins', sitemap.includes(`<url><loc>${base}</loc><xhtml:link rel="alternate" hreflang="vi" href="${base}vi/index.html"/><xhtml:link rel="alternate" hreflang="en" href="${base}en/index.html"/><xhtml:link rel="alternate" hreflang="x-default" href="${base}"/></url>`));
expect('404.html looks for its files elsewhere', site.get('404.html').toString().includes('<base href="/cchc/">'));
write(base.slice(0, -1));
wrong.push(...treeDifferences(site, built('khong-gach')).map((line) => `without the slash: ${line}`));

// Without an address: nothing of all this.
write('');
for (const [path, bytes] of built('khong')) {
  checked += 1;
  if (path.endsWith('share.png') || (path.endsWith('.html') && /ld\+json|og:image|rel="canonical"/.test(bytes.toString()))) wrong.push(`${path}: needs an address`);
}
// A style that names another colour shows in the picture: it is drawn, not kept.
write(base);
const sheet = join(root, 'themes/default/static/own.css');
writeFileSync(sheet, ':root { --band: #5b1a1a; }\n');
const red = built('mau').get('vi/ke-hoach/share.png');
expect('the picture ignores the colours of the theme', !red.equals(site.get('vi/ke-hoach/share.png')) && readFileSync(sheet).length > 0);
finish('addresses', checked, wrong);
