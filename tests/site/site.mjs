// The really built default site: where it lies, and its pages parsed.
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { build, filesBelow } from '../support/lib.mjs';

export const folder = join(build, 'site');
export const database = join(folder, 'minhbach.sqlite');
export const publicRoot = join(folder, 'public');
export const plan = 'cchc-2021-2025';

export const attribute = (node, name) => node.attrs?.find((a) => a.name === name)?.value;
export const hasAttribute = (node, name) => node.attrs?.some((a) => a.name === name) ?? false;

export function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
  if (node.content) yield* nodes(node.content);
}

export const elements = (node, ...names) =>
  [...nodes(node)].filter((n) => n.tagName && (names.length === 0 || names.includes(n.tagName)));

export const textOf = (node) => [...nodes(node)].filter((n) => n.nodeName === '#text').map((n) => n.value).join('');
export const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

export function page(path) {
  const html = readFileSync(join(publicRoot, path), 'utf8');
  return { path, html, document: parse(html) };
}

export const files = () => filesBelow(publicRoot);
export const pagePaths = () => files().filter((path) => path.endsWith('.html'));
export const langOf = (path) => (/^(vi|en)\//.exec(path) ?? [])[1];

// The file an address in `from` names: path, fragment; null if it leaves the site.
export function target(from, address, base = '') {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null;
  const [, way, , fragment] = /^([^#?]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address);
  const start = base || `/${from}`;
  const url = new URL(way === '' && !base ? `/${from}` : way, `http://x${start}`);
  return { path: decodeURIComponent(url.pathname).slice(1), fragment: fragment === undefined ? undefined : decodeURIComponent(fragment) };
}
