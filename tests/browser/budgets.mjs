// What a page weighs as sent (brotli 5): page ≤ 30 kB (150 kB unpacked), style ≤ 15 kB, script ≤ 15 kB
// without the index of the search, fonts ≤ 70 kB. 1 kB = 1000 bytes. Needs no browser.
import { constants, brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../support/lib.mjs';
import { attribute, elements, files, page, pagePaths, publicRoot, target } from '../site/site.mjs';

const most = { page: 30000, unpacked: 150000, style: 15000, script: 15000, fonts: 70000 };
const wrong = [];
const heaviest = { page: [0], style: [0], script: [0], fonts: [0] };
const sent = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const known = new Map();
const size = (path) => {
  if (!known.has(path)) known.set(path, sent(readFileSync(join(publicRoot, path))));
  return known.get(path);
};
const compare = (what, path, bytes) => {
  if (bytes > heaviest[what][0]) heaviest[what] = [bytes, path];
  if (bytes > most[what]) wrong.push(`${path}: ${what} ${bytes} bytes as sent, at most ${most[what]}`);
};

const paths = pagePaths();
for (const path of paths) {
  const { html, document } = page(path);
  if (Buffer.byteLength(html) > most.unpacked) wrong.push(`${path}: ${Buffer.byteLength(html)} bytes unpacked, at most ${most.unpacked}`);
  compare('page', path, sent(Buffer.from(html)));
  const base = elements(document, 'base')[0];
  const named = (href) => target(path, href, base ? attribute(base, 'href') : '').path;
  const styles = elements(document, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet').map((link) => named(attribute(link, 'href')));
  const scripts = elements(document, 'script').filter((script) => attribute(script, 'src')).map((script) => named(attribute(script, 'src')));
  // The index is data of the plan, named after its page; everything else is the theme's.
  const own = scripts.filter((script) => script.startsWith('assets/'));
  compare('style', path, styles.reduce((sum, style) => sum + size(style), 0));
  compare('script', path, own.reduce((sum, script) => sum + size(script), 0));
}
// A font is packed already. A page may need every one of them.
const fonts = files().filter((path) => path.endsWith('.woff2'));
compare('fonts', fonts.join(', '), fonts.reduce((sum, path) => sum + readFileSync(join(publicRoot, path)).length, 0));
if (fonts.length === 0 || heaviest.style[0] === 0 || heaviest.script[0] === 0) wrong.push('nothing was weighed');
for (const [what, [bytes, path]] of Object.entries(heaviest)) console.log(`heaviest ${what}: ${bytes} bytes: ${path}`);
finish('budgets', paths.length, wrong);
