// Which pages the tests in the browser look at: all of the built site, or two of each kind. Nothing
// here names a page; a new kind is in the tests as soon as the site has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { langOf, pagePaths, publicRoot } from '../site/site.mjs';

// The kind of a page is the first class of its body: 'page-task'. (A pattern: to parse every page would
// take longer than to look at it.)
export function kindOf(path, html) {
  const kind = /<body class="page-([a-z_]+)/.exec(html)?.[1];
  if (!kind) throw new Error(`${path}: the body does not say what kind of page it is`);
  return kind;
}

const planOf = (path) => (path.split('/').length > 2 ? path.split('/')[1] : '');

// path, kind, language, plan, weight of every page, and whether it works from any folder; the heaviest first, so that none is left for
// last when several tabs share the work.
export function allPages() {
  return pagePaths()
    .map((path) => {
      const html = readFileSync(join(publicRoot, path), 'utf8');
      return { path, kind: kindOf(path, html), lang: langOf(path) ?? 'vi', plan: planOf(path), weight: html.length, isPlaced: !html.includes('<base '), isMoved: html.includes('http-equiv="refresh"') };
    })
    // What is part of another page now leads there before anybody sees it.
    .filter(({ isMoved }) => !isMoved)
    .sort((a, b) => b.weight - a.weight);
}

// The heaviest page of each kind in Vietnamese, and the heaviest in English, of another plan where
// there is one.
export function twoOfEachKind(pages = allPages()) {
  return kinds(pages).flatMap((kind) => {
    const of = pages.filter((p) => p.kind === kind);
    const first = of.find((p) => p.lang === 'vi') ?? of[0];
    const rest = of.filter((p) => p.lang === 'en');
    return [first, rest.find((p) => p.plan !== first.plan) ?? rest[0] ?? of.find((p) => p !== first)].filter(Boolean);
  });
}

export const kinds = (pages) => [...new Set(pages.map(({ kind }) => kind))].sort();
