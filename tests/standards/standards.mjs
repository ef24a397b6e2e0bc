// What the site says to machines, held to the standards it names: feeds (Atom), calendars (iCalendar),
// Data Package, DCAT-AP, Dublin Core; and how its pages are to be cited. On a plan in force that is not
// marked illustrative, made out of the illustrative one; every validator is shown to refuse.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { parseCsv } from '../support/csv.mjs';
import { layOut } from '../plans/make.mjs';
import { attribute, elements, squeezed, textOf } from '../site/site.mjs';
import { finish, must, readText, tempDir, tree } from '../support/lib.mjs';
import { checkCalendars } from './calendars.mjs';
import { checkCatalogues } from './catalogues.mjs';
import { checkFeeds } from './feeds.mjs';
import { checkPackage } from './packages.mjs';

const base = 'https://so-a.example/cchc/';
const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};

function built(plan, address, change = (text) => text) {
  const root = tempDir();
  layOut(plan, root);
  const settings = join(root, 'site-data/site.toml');
  writeFileSync(settings, readText(settings).replace(/^base_url = .*$/m, `base_url = "${address}"`));
  const table = join(root, 'site-data', plan, 'plan.csv');
  writeFileSync(table, change(readText(table)));
  must(['seal', '--root', root]);
  must(['load', '--root', root]);
  must(['build', '--root', root]);
  return tree(join(root, 'public'));
}

// --- on every page: six elements of Dublin Core, and how to cite it
const core = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];
function checkPages(site, { address, plan, illustrative = false }) {
  let pages = 0;
  for (const [path, bytes] of site) {
    if (!/^(vi|en)\/.*\.html$/.test(path)) continue;
    pages += 1;
    const document = parse(bytes.toString());
    const said = new Map(elements(document, 'meta').filter((e) => attribute(e, 'name')?.startsWith('DC.')).map((e) => [attribute(e, 'name').slice(3), attribute(e, 'content')]));
    // Of a site that has nothing real the pages about the site have no date.
    const dated = !illustrative || path.includes(`/${plan}/`);
    expect(`${path}: Dublin Core ${[...said.keys()]}`, core.every((name) => said.get(name) || (name === 'date' && !dated)));
    expect(`${path}: identifier ${said.get('identifier')}`, said.get('identifier') === address + path);
    expect(`${path}: date ${said.get('date')}`, dated ? /^\d{4}(-\d\d){0,2}$/.test(said.get('date')) : !said.has('date'));
    if (address && path.includes(`/${plan}/`) && !illustrative) {
      const links = elements(document, 'link').filter((e) => attribute(e, 'type') === 'application/atom+xml');
      expect(`${path}: no feed in its head`, links.length === 1 && attribute(links[0], 'rel') === 'alternate' && attribute(links[0], 'href').endsWith(path.startsWith('vi/') ? 'tin-moi.atom' : 'updates.atom'));
    }
    const cites = elements(document, 'p').filter((e) => attribute(e, 'class') === 'cite').map((e) => squeezed(textOf(e)));
    const heading = squeezed(textOf(elements(document, 'h1')[0]));
    const words = path.startsWith('vi/') ? ['Trích dẫn trang này: ', 'truy cập ngày …'] : ['Cite this page: ', 'accessed on …'];
    expect(`${path}: cites ${cites}`, cites.length === 1 && cites[0].startsWith(words[0]) && cites[0].endsWith(words[1]) && cites[0].includes(`, ${address}${path}, `));
    if (path.includes(`/${plan}/`)) {
      expect(`${path}: cited without the day of its figures: ${cites[0]}`, /, (số liệu chốt|data up to) .*?, (bản thứ|revision) \d/.test(cites[0]));
      expect(`${path}: cited as if it were real`, /MINH HỌA|ILLUSTRATIVE/.test(cites[0]) === illustrative);
    }
    if (/\/(ky-bao-cao|periods)\/2/.test(path)) expect(`${path}: “${heading}” is cited under another name: ${cites[0]}`, cites[0].includes(`“${heading}”`));
  }
  expect('few pages', pages > 200);
}

const followed = (site) => [...site.keys()].filter((path) => /\.(atom|ics)$/.test(path));
const offers = (site) => [...site].filter(([path, bytes]) => path.endsWith('.html') && /(\.atom|\.ics)"/.test(bytes.toString()));

const plan = 'nhu-that';
{
  const site = built(plan, base);
  checkFeeds(site, { base, plan, expect });
  checkCalendars(site, { base, plan, expect });
  checkPackage(site, { base, plan, file: 'datapackage.json', expect });
  await checkCatalogues(site, { base, plan, expect });
  checkPages(site, { address: base, plan });
  // A page of a period is of that period: its day and its figures stay what they were.
  const first = site.get(`vi/${plan}/ky-bao-cao/2022-quy-1.html`).toString();
  // So has its seal: in the citation, which is printed too, and in the feed's entry.
  const heads = new Map(parseCsv(site.get(`data/${plan}/sealed_revision.csv`).toString()).map((row) => [`${row.period_id}@${row.revision}`, row.head]));
  const newest = [...heads.values()].at(-1);
  expect('nothing is sealed', heads.size > 10);
  expect('the page of a period has not its head', first.includes(`mã niêm phong <code>${heads.get('2022-Q1@1')}</code>`) && !first.includes(newest));
  expect('the overview has not the newest head', site.get(`en/${plan}/index.html`).toString().includes(`head of the seals <code>${newest}</code>`));
  const feed = [...site].find(([path]) => path.startsWith('en/') && path.endsWith('.atom'))[1].toString();
  for (const [id, head] of heads) {
    const entry = feed.split('<entry>').find((text) => text.includes(`/release/${id.replace('@', '/')}</id>`)) ?? '';
    expect(`the feed's entry of ${id} has not its head`, entry.includes(`Head of the seals: ${head}.`));
  }
  expect('the page of a period has the date of another', /DC\.date" content="2022-/.test(first) && /số liệu chốt <time datetime="2022-03-14">/.test(first));
}
{
  // Without an address of its own: calendars work from a folder, the rest needs one.
  const site = built(plan, '');
  checkPages(site, { address: '', plan });
  expect('a feed without an address', followed(site).every((path) => path.endsWith('.ics')) && !site.has(`data/${plan}/dcat.jsonld`) && !site.has('data/catalogue.jsonld'));
  checkCalendars(site, { base: '', plan, expect });
  checkPackage(site, { base: '', plan, file: 'datapackage.json', expect });
}
{
  const site = built(plan, base, (text) => text.replace(',in_force,', ',ended,'));
  expect(`over, and still to be followed: ${followed(site).concat(offers(site).map(([path]) => path)).slice(0, 3)}`, followed(site).length + offers(site).length === 0);
  expect('over, and in no catalogue', site.has(`data/${plan}/dcat.jsonld`));
}
{
  const site = built('tong-ket', base, (text) => text.replace(',ended,', ',in_force,'));
  checkPages(site, { address: base, plan: 'tong-ket', illustrative: true });
  expect('illustrative, and to be followed', followed(site).length + offers(site).length === 0);
  expect('illustrative, and in a catalogue', ![...site.keys()].some((path) => path.endsWith('.jsonld')));
  const descriptor = site.get('data/tong-ket/minh-hoa.datapackage.json').toString();
  expect('its data package does not say that it is illustrative', /"title":"[^"]*MINH HỌA\)"/.test(descriptor) && /"title@en":"[^"]*ILLUSTRATIVE\)"/.test(descriptor));
}
finish('standards', checked, wrong);
