// The pictures a site offers as files are opened in programs that know no style sheet, no currentColor
// and no paint-order: each colour stands where it is used, letters come above their rim, a typeface has
// others behind it. One of every kind and set of colours is drawn: each of its colours is in what comes out.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { parseFragment } from 'parse5';
import { finish } from '../support/lib.mjs';
import { attribute, elements, files, publicRoot } from './site.mjs';

const wrong = [];
let checked = 0;

// What rsvg-convert writes: eight bits, colours with their opacity, not interlaced.
function pixels(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || ![2, 6].includes(kind)) throw new Error(`a PNG of depth ${depth}, kind ${kind}`);
  const size = kind === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * size;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x >= size ? out[y * stride + x - size] : 0;
      const up = y > 0 ? out[(y - 1) * stride + x] : 0;
      const corner = x >= size && y > 0 ? out[(y - 1) * stride + x - size] : 0;
      const near = left + up - corner;
      const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth][filter];
    }
  }
  const colours = new Set();
  for (let at = 0; at < out.length; at += size) colours.add((out[at] << 16) | (out[at + 1] << 8) | out[at + 2]);
  return colours;
}
const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
const number = (hex) => parseInt(hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1), 16);
const near = (a, b) => Math.max(...parts(a).map((part, i) => Math.abs(part - parts(b)[i]))) <= 12;

const svgs = files().filter((path) => path.startsWith('data/') && path.endsWith('.svg'));
const drawn = new Set();
for (const path of svgs) {
  checked += 1;
  const say = (what) => wrong.push(`${path}: ${what}`);
  const text = readFileSync(join(publicRoot, path), 'utf8');
  for (const bad of [/currentColor/i, /var\(/, /<style/, /\bstyle=/, /\bcolor=/, /inherit/]) if (bad.test(text)) say(`has ${bad.source}`);
  const all = elements(parseFragment(text));
  const fonts = (attribute(all[0], 'font-family') ?? '').split(',').map((font) => font.trim());
  if (fonts.length < 2 || fonts.at(-1) !== 'sans-serif') say(`font-family ${fonts}`);
  const used = new Set();
  for (const e of all) {
    for (const name of ['fill', 'stroke']) {
      const value = attribute(e, name);
      if (value === undefined) continue;
      const of = /^url\(#([\w-]+)\)$/.exec(value);
      if (of ? !all.some((each) => attribute(each, 'id') === of[1]) : !/^(none|#[0-9a-f]{3}|#[0-9a-f]{6})$/.test(value)) say(`${name}="${value}"`);
      if (value.startsWith('#') && e.childNodes.length + (attribute(e, 'd') ?? '').length > 0) used.add(number(value));
    }
    // The rim first, then the letters again without one.
    if (attribute(e, 'paint-order') !== undefined) {
      const again = e.parentNode.childNodes.slice(e.parentNode.childNodes.indexOf(e) + 1).find((each) => each.tagName);
      const words = (node) => elements(node, 'text').map((each) => `${attribute(each, 'x')} ${attribute(each, 'y')} ${each.childNodes[0]?.value}`).join('\n');
      if (!again || words(again) !== words(e) || attribute(again, 'stroke') !== undefined) say('letters lie below their rim where paint-order is not known');
    }
  }
  const kind = /\/[^/]+?\.([a-z]+)[^/]*$/.exec(path)[1];
  const key = `${kind} ${[...used].sort().join()}`;
  if (drawn.has(key)) continue;
  drawn.add(key);
  const converted = spawnSync('rsvg-convert', ['--zoom', '3', join(publicRoot, path)], { maxBuffer: 1 << 28 });
  if (converted.status !== 0) {
    say(`rsvg-convert: ${converted.error ?? converted.stderr}`);
    continue;
  }
  const seen = pixels(converted.stdout);
  for (const colour of used) if (![...seen].some((each) => near(each, colour))) say(`#${colour.toString(16).padStart(6, '0')} is nowhere in the picture`);
  if (used.size < 3) say(`${used.size} colours`);
}
if (drawn.size === 0) wrong.push('nothing was drawn');
finish('pictures', checked, wrong);
