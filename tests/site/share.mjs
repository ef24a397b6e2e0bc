// What leaves the site where its address and a contact are known: the picture of a task or target that
// was judged, the code that shows a chart elsewhere, the letter about an error of a page.
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseFragment } from 'parse5';
import { finish, must, readText, repository, tempDir, tree } from '../support/lib.mjs';
import { attribute, elements, textOf } from './site.mjs';

const base = 'https://so-a.example/cchc/';
const root = tempDir();
for (const name of ['content', 'themes', 'site-data']) cpSync(join(repository, name), join(root, name), { recursive: true });
const settings = join(root, 'site-data/site.toml');
writeFileSync(settings, readText(settings).replace('base_url = ""', `base_url = "${base}"`).replace('email = ""', 'email = "gop-y@so-a.example"'));
const database = join(root, 'a.sqlite');
const out = join(root, 'public');
must(['load', '--root', root, '--db', database]);
const built = () => { must(['build', '--root', root, '--db', database, '--out', out]); return tree(out); };
const site = built();

const wrong = [];
let checked = 0;
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const fileOf = (address) => (address.startsWith(base) ? site.get(decodeURIComponent(address.slice(base.length).split('#')[0])) : undefined);
const meta = (document, name) => elements(document, 'meta').filter((e) => attribute(e, 'property') === name).map((e) => attribute(e, 'content'))[0] ?? '';

let own = 0;
let codes = 0;
let tables = 0;
for (const [path, bytes] of site) {
  if (!/^(vi|en)\/.*\.html$/.test(path)) continue;
  const document = parse(bytes.toString());
  const plan = path.split('/')[1];
  const item = /\/(nhiem-vu|tasks|chi-tieu|targets)\/(?!index)[^/]+\.html$/.test(path);
  const image = meta(document, 'og:image');
  if (plan === 'minh-hoa' && item) {
    own += 1;
    const png = fileOf(image);
    expect(`${path}: a picture of its own, not ${image}`, /\/share\/[^/]+\.[0-9a-f]{10}\.png$/.test(image) && png?.readUInt32BE(16) === 1200 && png.readUInt32BE(20) === 630);
    const name = elements(document, 'span').find((e) => attribute(e, 'class') === 'standing-name');
    expect(`${path}: its alternative text says how it stands and when: ${meta(document, 'og:image:alt')}`, /14[/ ](09|September)[/ ]2026/.test(meta(document, 'og:image:alt')) && (!name || meta(document, 'og:image:alt').length > 40));
  } else if (image) {
    expect(`${path}: the picture of its plan, not ${image}`, image.endsWith(`/${plan}/share.png`) && fileOf(image) !== undefined);
  }
  for (const fold of elements(document, 'details').filter((e) => attribute(e, 'class') === 'embed')) {
    codes += 1;
    const code = textOf(elements(fold, 'code')[0]);
    const made = parseFragment(code);
    const table = elements(made, 'table')[0];
    if (table) {  // of a unit: rows and source lead to pages of this language
      tables += 1;
      const links = elements(made, 'a').map((e) => attribute(e, 'href'));
      expect(`${path}: ${code}`, links.every((href) => fileOf(href) && href.startsWith(`${base}${path.slice(0, 2)}/`)) && links.at(-1) === base + path && links.length === elements(made, 'tr').length);
      expect(`${path}: the language, the day and what is not real: ${code}`, attribute(table, 'lang') === path.slice(0, 2) && /14[/ ](09|September)[/ ]2026/.test(textOf(table)) && /Minh họa|Illustrative/i.test(textOf(table)));
      expect(`${path}: HTML alone: ${code}`, elements(made, 'script', 'style', 'iframe', 'svg').length === 0 && !/ (on\w+|style|class)=/.test(code));
      continue;
    }
    const picture = elements(made, 'img')[0];
    const link = elements(made, 'a')[0];
    expect(`${path}: ${code}`, picture && link && fileOf(attribute(picture, 'src')) && fileOf(attribute(link, 'href')) && elements(made, 'script').length === 0);
    expect(`${path}: the language of the page, and what is not real says so: ${code}`, attribute(elements(made, 'figure')[0], 'lang') === path.slice(0, 2) && (plan !== 'minh-hoa' || /Minh họa|Illustrative/i.test(textOf(made)) && /Minh họa|Illustrative/i.test(attribute(picture, 'alt'))));
  }
  const letter = elements(document, 'a').map((e) => attribute(e, 'href') ?? '').find((href) => href.startsWith('mailto:') && href.includes('subject='));
  const sent = letter && new URL(letter);
  expect(`${path}: a letter about this page: ${letter}`, sent && sent.pathname === 'gop-y@so-a.example' && letter.length < 2000
    && decodeURIComponent(letter).includes(base + path) && decodeURIComponent(letter).normalize('NFC') === decodeURIComponent(letter));
}
expect(`${own} pages with a picture of their own, ${codes} codes`, own > 60 && codes > 20 && tables > 8);

// What was drawn is not drawn again, unless it is no longer what was published.
const drawn = [...site.keys()].filter((path) => /\/share\/.*\.png$/.test(path));
const times = () => drawn.map((path) => statSync(join(out, path)).mtimeMs);
const before = times();
writeFileSync(join(root, 'content/about.vi.md'), `${readText(join(root, 'content/about.vi.md'))}\nThêm.\n`);
writeFileSync(join(out, drawn[0]), Buffer.concat([readFileSync(join(out, drawn[0])), Buffer.from('x')]));
const again = built();
expect('what somebody changed is drawn anew', again.get(drawn[0]).equals(site.get(drawn[0])));
expect('all others stay', times().slice(1).every((time, i) => time === before[i + 1]));
finish('share', checked, wrong);
