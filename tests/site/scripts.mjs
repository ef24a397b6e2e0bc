// Every script of the site: phones with Android WebView 60 (ECMAScript 2017) can parse it, it asks
// for nothing and makes no code; no page loads more than 15 kB of it as sent, the index of a search
// page apart, which is data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'acorn';
import { finish } from '../support/lib.mjs';
import { attribute, elements, files, page, pagePaths, publicRoot, target } from './site.mjs';

const wrong = [];
let checked = 0;

function* nodes(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) yield* nodes(child);
  }
}

const forbidden = /^(fetch|eval|Function|XMLHttpRequest|WebSocket|EventSource|Worker|importScripts|sendBeacon)$/;
const globals = /^(window|self|globalThis|navigator)$/;
function loadsOrMakesCode(tree) {
  return [...nodes(tree)].some(({ type, callee }) => {
    if (type === 'ImportExpression') return true;
    if (type !== 'CallExpression' && type !== 'NewExpression') return false;
    return callee.type === 'Identifier' ? forbidden.test(callee.name)
      : callee.type === 'MemberExpression' && globals.test(callee.object.name ?? '') && forbidden.test(callee.property.name ?? '');
  });
}
for (const bad of ['fetch("x")', 'new Function("x")', 'window.eval("x")', 'new XMLHttpRequest()']) {
  if (!loadsOrMakesCode(parse(bad, { ecmaVersion: 2017 }))) wrong.push(`not found out: ${bad}`);
}
if (loadsOrMakesCode(parse('map.fetch(key)', { ecmaVersion: 2017 }))) wrong.push('a method named fetch is no request');

const sent = new Map();
for (const path of files().filter((name) => name.endsWith('.js'))) {
  checked += 1;
  const bytes = readFileSync(join(publicRoot, path), 'utf8');
  sent.set(path, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
  if (/^\s*\/\//m.test(bytes)) wrong.push(`${path}: sends a line that is a comment alone`);
  try {
    if (loadsOrMakesCode(parse(bytes, { ecmaVersion: 2017, sourceType: 'script' }))) wrong.push(`${path}: loads or makes code`);
  } catch (error) {
    wrong.push(`${path}: WebView 60 cannot parse it: ${error.message}`);
  }
}

const isIndex = (path) => !path.startsWith('assets/');
let most = 0;
for (const path of pagePaths()) {
  const loaded = elements(page(path).document, 'script').map((e) => attribute(e, 'src')).filter(Boolean).map((src) => target(path, src).path);
  const own = loaded.filter((name) => !isIndex(name)).reduce((sum, name) => sum + sent.get(name), 0);
  most = Math.max(most, own);
  if (own > 15_000) wrong.push(`${path}: ${own} bytes of script as sent (brotli 5), at most 15000`);
  const indexes = loaded.filter(isIndex);
  checked += 1;
  if (indexes.length > 0 && !/\/(tim-kiem|search|thay-doi\/index|changes\/index)\.html$/.test(path)) wrong.push(`${path} loads data: ${indexes}`);
  for (const name of indexes) if (sent.get(name) > 60_000) wrong.push(`${name}: ${sent.get(name)} bytes as sent, at most 60000`);
}
console.log(`at most ${most} bytes of script on a page; indexes: ${[...sent].filter(([path]) => isIndex(path)).map(([path, size]) => `${path} ${size}`).join(', ')}`);
finish('scripts', checked, wrong);
