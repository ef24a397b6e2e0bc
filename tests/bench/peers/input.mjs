// The input of the other generators, from the pages of the bench theme:
//   node bench/peers/input.mjs <site> <folder> <hugo|eleventy>
// one content file for each page, as their own manuals have it: front matter and nothing else. Standings,
// dates in words, escaping and the chart come ready-made, so the others have less to work out, never more.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { comparedPages } from './pages.mjs';

const [site, folder, tool] = process.argv.slice(2);
const one = (text, pattern) => {
  const found = text.match(pattern);
  if (!found) throw new Error(`no ${pattern} in a page`);
  return found.slice(1);
};
const cells = (row) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map((m) => m[1]);

function frame(text) {
  const [lang] = one(text, /<html lang="(..)">/);
  const [title] = one(text, /<title>(.*?)<\/title>/s);
  const [description] = one(text, /<meta name="description" content="(.*?)">/s);
  const [style] = one(text, /<link rel="stylesheet" href="(.*?)">/);
  const [home, agency, twin, twinLang, twinName] = one(text, /<p><a href="(.*?)">(.*?)<\/a> <a href="(.*?)" hreflang="(..)">(.*?)<\/a><\/p>/s);
  const [heading] = one(text, /<h1>(.*?)<\/h1>/s);
  const [licence] = one(text, /<p>([^<]*)<\/p>\s*$/);
  return { lang, title, description, style, home, agency, twin, twinLang, twinName, heading, licence };
}

// Rows under their headings: [{ head, fact, rows }].
function sections(text) {
  const found = [];
  for (const [row] of text.matchAll(/<tr>.*?<\/tr>/gs)) {
    const head = row.match(/<th colspan="\d"(?: data-fact="(.*?)")?>(.*)<\/th>/s);
    if (head) found.push({ fact: head[1] ?? '', head: head[2], rows: [] });
    else found.at(-1).rows.push(cells(row));
  }
  return found;
}

function page(path, text) {
  const table = one(`${text}<table></table>`, /<table>(.*?)<\/table>/s)[0];
  const common = { ...frame(text), sections: sections(table) };
  if (path.endsWith('/index.html')) {
    for (const row of common.sections.flatMap((section) => section.rows)) row.splice(1, 1, ...one(row[1], /<a href="(.*?)">(.*)<\/a>/s));
    return { ...common, layout: 'tasks' };
  }
  const pairs = [...text.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map((m) => [m[1], m[2]]);
  return { ...common, layout: 'task', pairs, svg: text.match(/<figure>(.*?)<\/figure>/s)?.[1] ?? '', reported: text.includes('<table>') };
}

for (const path of comparedPages(site)) {
  const fields = page(path, readFileSync(join(site, path), 'utf8'));
  const [key, open, close] = tool === 'hugo' ? ['url', '', '\n'] : ['permalink', '---json\n', '\n---\n'];
  const to = join(folder, `${path.slice(0, -5).replaceAll('.', '-')}.${tool === 'hugo' ? 'md' : 'liquid'}`).replace('/index.', '/all.');
  mkdirSync(dirname(to), { recursive: true });
  const layout = tool === 'hugo' ? fields.layout : `${fields.layout}.liquid`;
  writeFileSync(to, `${open}${JSON.stringify({ ...fields, layout, [key]: `/${path}` }, null, 1)}${close}`);
}
