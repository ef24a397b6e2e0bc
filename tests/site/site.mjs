// A really built site, the default one if SITE is not set: where it lies, and its pages parsed.
import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'parse5';
import { build, filesBelow } from '../support/lib.mjs';

export const folder = join(build, process.env.SITE ?? 'site');  // SITE: another one to hold to the laws
export const database = join(folder, 'minhbach.sqlite');
export const publicRoot = join(folder, 'public');
export const plan = 'cchc-2021-2025';

export const attribute = (node, name) => node.attrs?.find((a) => a.name === name)?.value;
export const hasAttribute = (node, name) => node.attrs?.some((a) => a.name === name) ?? false;

// (A list: to hand over one node after the other through all levels costs more than to read the page.)
function nodes(node, found = []) {
  found.push(node);
  for (const child of node.childNodes ?? []) nodes(child, found);
  if (node.content) nodes(node.content, found);
  return found;
}

export const elements = (node, ...names) =>
  nodes(node).filter((n) => n.tagName && (names.length === 0 || names.includes(n.tagName)));

export const textOf = (node) => nodes(node).filter((n) => n.nodeName === '#text').map((n) => n.value).join('');
export const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

export function page(path) {
  const html = readFileSync(join(publicRoot, path), 'utf8');
  return { path, html, document: parse(html) };
}

export const files = () => filesBelow(publicRoot);
export const pagePaths = () => files().filter((path) => path.endsWith('.html'));
export const bilingual = ['index.html', 'data/index.html', '404.html'];  // pages of both languages
export const planIds = () => readdirSync(join(publicRoot, 'data'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
export const langOf = (path) => (/^(vi|en)\//.exec(path) ?? [])[1];

// A page of each kind in each language and plan: kind is the class of the body.
export function oneOfEachKind() {
  const kinds = new Map();
  for (const path of pagePaths()) {
    const body = elements(page(path).document, 'body')[0];
    const parts = path.split('/');
    const item = parts.length > 3 ? `item of ${parts[2]}` : path.endsWith('index.html') ? 'index' : path;
    const key = `${parts.slice(0, 2).join('/')} ${attribute(body, 'class') ?? ''} ${item}`;
    if (!kinds.has(key)) kinds.set(key, path);
  }
  return [...kinds.values()];
}

// The file an address in `from` names: path, fragment; null if it leaves the site.
export function target(from, address, base = '') {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null;
  const [, way, , fragment] = /^([^#?]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address);
  const start = base || `/${from}`;
  const url = new URL(way === '' && !base ? `/${from}` : way, `http://x${start}`);
  return { path: decodeURIComponent(url.pathname).slice(1), fragment: fragment === undefined ? undefined : decodeURIComponent(fragment) };
}
