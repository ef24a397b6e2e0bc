// Atom: every feed against the schema (jing), its links against the site, its entries against the data.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../support/csv.mjs';
import { javaEnvironment, tempDir, tests } from '../support/lib.mjs';

// What is wrong with each of them, line by line; one call, as the validator takes its time to begin.
function faults(feeds) {
  const folder = tempDir();
  const files = feeds.map((xml, i) => join(folder, `${i}.xml`));
  feeds.forEach((xml, i) => writeFileSync(files[i], xml));
  const done = spawnSync('jing', ['-c', join(tests, 'standards/atom.rnc'), ...files], { encoding: 'utf8', env: javaEnvironment });
  if (done.error) throw done.error;
  const lines = `${done.stdout}${done.stderr}`.split('\n').filter((line) => line && !line.startsWith('[warning]'));  // (of Debian: jars it can do without)
  if ((done.status === 0) !== (lines.length === 0) || lines.some((line) => !files.some((file) => line.startsWith(`${file}:`)))) throw new Error(lines.join('\n'));
  return files.map((file) => lines.filter((line) => line.startsWith(`${file}:`)).map((line) => line.slice(file.length)));
}

const unescaped = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const every = (xml, pattern) => [...xml.matchAll(pattern)].map(([, text]) => unescaped(text));

// What must be refused, whatever feed it is made of.
const broken = {
  'no id': (xml) => xml.replace(/<id>.*?<\/id>/, ''),
  'an entry without a day': (xml) => xml.replace(/(<entry>[^]*?)<updated>.*?<\/updated>/, '$1'),
  'a day without a time': (xml) => xml.replace(/T00:00:00\+07:00/, ''),
  'month 13': (xml) => xml.replace(/-\d\d-\d\dT/, '-13-01T'),
  'a relative link': (xml) => xml.replace(/href="https:\/\/[^/]+\//, 'href="'),
  'no author': (xml) => xml.replace(/<author>[^]*?<\/author>/, ''),
  'an element of nobody': (xml) => xml.replace('<entry>', '<entry><b>x</b>'),
  'an open tag': (xml) => xml.replace('</summary>', ''),  // the last: jing reads nothing behind it
};

export function checkFeeds(site, { base, plan, expect }) {
  const data = (table) => parseCsv((site.get(`data/${plan}/${table}.csv`) ?? 'id\n').toString());
  const wanted = data('snapshot').filter((row) => row.published).map((row) => `release/${row.period_id}/${row.revision}`)
    .concat(data('correction').map((row) => `correction/${row.id}`), data('amendment').map((row) => `amendment/${row.id}`)).sort();
  expect('nothing to tell of', wanted.length > 20);
  for (const [lang, file] of [['vi', 'tin-moi.atom'], ['en', 'updates.atom']]) {
    const path = `${lang}/${plan}/${file}`;
    const xml = site.get(path)?.toString() ?? '';
    const [wrong] = faults([xml]);
    expect(`${path}: ${wrong}`, wrong.length === 0);
    const entries = xml.split('<entry>').slice(1);
    const ids = every(xml, /<id>(.*?)<\/id>/g);
    const own = `tag:${new URL(base).hostname},2022:${plan}/${lang}`;
    expect(`${path}: entries ${ids}`, ids[0] === own && JSON.stringify(ids.slice(1).map((id) => id.slice(own.length + 1)).sort()) === JSON.stringify(wanted));
    const days = every(xml, /<updated>(.*?)<\/updated>/g);
    expect(`${path}: not the newest first`, days[0] === days[1] && days.slice(1).every((day, i, all) => i === 0 || day <= all[i - 1]));
    expect(`${path}: does not name itself`, xml.includes(`rel="self" type="application/atom+xml" href="${base}${path}"`));
    for (const address of every(xml, /href="(.*?)"/g)) {
      const [target, anchor] = address.slice(base.length).split('#');
      const page = site.get(decodeURIComponent(target))?.toString();
      expect(`${path}: ${address} leads nowhere`, address.startsWith(base) && page !== undefined && (!anchor || page.includes(`id="${decodeURIComponent(anchor)}"`)));
    }
    expect(`${path}: an entry says nothing`, entries.every((entry) => /<title>\S.*<\/title>/.test(entry) && /<summary>\S.{20,}<\/summary>/.test(entry)));
    // An entry about a period says what the page of that period says.
    const [first] = entries.filter((entry) => entry.includes('/release/'));
    const address = every(first, /href="(.*?)"/g)[0];
    const sentence = /\d+ [^.;<]{10,}?[:,]/.exec(unescaped(/<summary>(.*?)<\/summary>/.exec(first)[1]))[0];
    const text = site.get(decodeURIComponent(address.slice(base.length))).toString().replace(/<[^>]+>/g, '');
    expect(`${path}: “${sentence}” is not on ${address}`, unescaped(text).includes(sentence));
  }
  const sample = site.get(`vi/${plan}/tin-moi.atom`).toString();
  const spoiled = Object.values(broken).map((spoil) => spoil(sample));
  faults(spoiled).forEach((wrong, i) => expect(`a feed with ${Object.keys(broken)[i]} was let pass`, spoiled[i] !== sample && wrong.length > 0));
}
