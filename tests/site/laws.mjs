// node laws.mjs LAW: what holds for every page of the built site.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { finish } from '../support/lib.mjs';
import { attribute, bilingual, elements, files, hasAttribute, langOf, page, pagePaths, publicRoot, squeezed, target, textOf } from './site.mjs';

const all = new Set(files());
const pages = pagePaths().map(page);
const wrong = [];
let checked = 0;
// A plain table with one row of headers on top needs no scope: browsers see it.
const oneHeaderRow = (th) => {
  const thead = th.parentNode.parentNode;
  return thead.tagName === 'thead' && elements(thead, 'tr').length === 1 && elements(thead.parentNode, 'th').every((e) => e.parentNode.parentNode === thead);
};
const idsOf = (document) => elements(document).map((e) => attribute(e, 'id')).filter((id) => id !== undefined);
const baseOf = ({ document }) => elements(document, 'base').map((e) => attribute(e, 'href'))[0] ?? '';

// Everything a page loads by itself, apart from what a reader follows.
const loads = { script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], iframe: ['src'], object: ['data'], embed: ['src'], video: ['src', 'poster'], audio: ['src'], track: ['src'], use: ['href', 'xlink:href'], image: ['href', 'xlink:href'], input: ['src'] };

const laws = {
  // Every address names a file that is there; every fragment an id in it; nothing comes from elsewhere.
  links() {
    const ids = new Map(pages.map(({ path, document }) => [path, new Set(idsOf(document))]));
    // '#?klass=d' fills in the filter of the page: the field must offer it.
    const chooses = (from, address, to) => {
      const [, name, value] = /^\?(\w+)=(\w+)$/.exec(to.fragment) ?? [];
      const page = pages.find(({ path }) => path === to.path);
      const field = elements(page.document, 'select').find((select) => attribute(select, 'name') === name);
      if (!field || !elements(field, 'option').some((option) => attribute(option, 'value') === value)) wrong.push(`${from}: ${address}: no such choice`);
    };
    const follow = (from, address, base) => {
      checked += 1;
      const to = target(from, address, base);
      if (!to) return;
      if (!all.has(to.path)) wrong.push(`${from}: ${address} leads to no file (${to.path})`);
      else if (to.fragment?.startsWith('?')) chooses(from, address, to);
      else if (to.fragment && ids.has(to.path) && !ids.get(to.path).has(to.fragment)) wrong.push(`${from}: ${address}: no such anchor`);
      else if (to.fragment === '') wrong.push(`${from}: ${address}: an empty fragment`);
    };
    const own = (from, address, base, what) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) wrong.push(`${from}: <${what}> asks another host: ${address}`);
      else follow(from, address, base);
    };
    for (const one of pages) {
      const base = baseOf(one);
      for (const e of elements(one.document)) {
        const address = attribute(e, 'href');
        if (['a', 'area'].includes(e.tagName) && address !== undefined) {
          if (/^(javascript|data|vbscript):/i.test(address)) wrong.push(`${one.path}: ${address}`);
          if (/^http:/.test(address)) checked += 1;
          follow(one.path, address, base);
        } else if (e.tagName === 'link') {
          if (/\b(canonical|alternate)\b/.test(attribute(e, 'rel'))) follow(one.path, address, base);
          else own(one.path, address, base, 'link');
        } else {
          for (const name of loads[e.tagName] ?? []) {
            const value = attribute(e, name);
            if (value === undefined) continue;
            for (const part of name === 'srcset' ? value.split(',').map((s) => s.trim().split(' ')[0]) : [value]) {
              if (!part.startsWith('#')) own(one.path, part, base, e.tagName);
            }
          }
        }
        if (e.tagName === 'form') own(one.path, attribute(e, 'action') ?? one.path.split('/').pop(), base, 'form');
        if (hasAttribute(e, 'ping')) wrong.push(`${one.path}: ping`);
      }
      // for=, aria-labelledby=, …: references within the page.
      for (const e of elements(one.document)) {
        for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list']) {
          for (const id of (attribute(e, name) ?? '').split(/\s+/).filter(Boolean)) {
            checked += 1;
            if (!ids.get(one.path).has(id)) wrong.push(`${one.path}: ${name}="${id}": no such id`);
          }
        }
      }
    }
    for (const path of all) {
      if (/\.css$/.test(path)) {
        for (const [, address] of readFileSync(join(publicRoot, path), 'utf8').matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g)) own(path, address, '', 'css url');
      }
      if (/\.svg$/.test(path) && /(href|src)="(?!#)[^"]*"|<script|<style/.test(readFileSync(join(publicRoot, path), 'utf8'))) wrong.push(`${path}: not self-contained`);
    }
  },

  // Follow the language switch there and back; both languages have the same pages.
  twins() {
    const twinOf = new Map();
    for (const one of pages) {
      const lang = langOf(one.path);
      if (!lang) continue;
      const other = lang === 'vi' ? 'en' : 'vi';
      checked += 1;
      const switches = elements(one.document, 'a').filter((e) => attribute(e, 'hreflang') === other && target(one.path, attribute(e, 'href')));
      const to = [...new Set(switches.map((e) => target(one.path, attribute(e, 'href')).path))];
      if (to.length !== 1) wrong.push(`${one.path}: ${to.length} language switches: ${to}`);
      for (const e of switches) if (attribute(e, 'lang') !== other) wrong.push(`${one.path}: the language switch is not marked lang="${other}"`);
      if (to[0] && !to[0].startsWith(`${other}/`)) wrong.push(`${one.path}: its twin is ${to[0]}`);
      twinOf.set(one.path, to[0]);
      for (const e of elements(one.document, 'link').filter((l) => attribute(l, 'rel') === 'alternate' && attribute(l, 'hreflang') === other)) {
        if (!attribute(e, 'href').endsWith(to[0] ?? '?')) wrong.push(`${one.path}: <link hreflang> and the switch differ`);
      }
    }
    for (const [path, twin] of twinOf) if (twin && twinOf.get(twin) !== path) wrong.push(`${path} → ${twin} → ${twinOf.get(twin)}`);
    for (const { path } of pages) if (!langOf(path) && !bilingual.includes(path)) wrong.push(`${path}: in no language`);
    const count = (lang) => pages.filter(({ path }) => langOf(path) === lang).length;
    if (count('vi') !== count('en')) wrong.push(`${count('vi')} Vietnamese pages, ${count('en')} English ones`);
  },

  // The frame of every page; strict CSP; ids; headings; figures.
  markup() {
    for (const { path, html, document } of pages) {
      checked += 1;
      const say = (what) => wrong.push(`${path}: ${what}`);
      const lang = langOf(path) ?? 'vi';
      const root = elements(document, 'html')[0];
      if (attribute(root, 'lang') !== lang) say(`<html lang="${attribute(root, 'lang')}">`);
      if (!html.startsWith('<!DOCTYPE html>') && !html.startsWith('<!doctype html>')) say('no doctype');
      for (const e of elements(document)) {
        if (e.tagName === 'style') say('a <style> element');
        if (e.tagName === 'script' && !hasAttribute(e, 'src') && attribute(e, 'type') !== 'application/ld+json') say('an inline script');
        if (e.tagName === 'script' && attribute(e, 'type') === 'module') say('a module: browsers refuse it on file://');
        if (hasAttribute(e, 'integrity')) say('subresource integrity: browsers refuse it on file://');
        if (hasAttribute(e, 'style')) say(`style="${attribute(e, 'style')}"`);
        for (const { name } of e.attrs ?? []) if (/^on/.test(name)) say(`an inline handler ${name}`);
        if (e.tagName === 'img' && !hasAttribute(e, 'alt')) say('an image without alt');
        if (hasAttribute(e, 'lang') && !['vi', 'en'].includes(attribute(e, 'lang'))) say(`lang="${attribute(e, 'lang')}"`);
        if (e.tagName === 'th' && !hasAttribute(e, 'scope') && !oneHeaderRow(e)) say(`a header cell without scope: ${squeezed(textOf(e))}`);
      }
      const seen = new Set();
      for (const id of idsOf(document)) {
        if (seen.has(id)) say(`id "${id}" twice`);
        if (/\s/.test(id) || id === '') say(`id "${id}"`);
        seen.add(id);
      }
      for (const [name, n] of [['h1', 1], ['main', 1], ['title', 1]]) {
        const found = elements(document, name).filter((e) => e.parentNode.tagName !== 'svg' && e.tagName === name);
        const outside = name === 'title' ? found.filter((e) => e.parentNode.tagName === 'head') : found;
        if (outside.length !== n) say(`${outside.length} × <${name}>`);
        if (outside[0] && squeezed(textOf(outside[0])) === '') say(`<${name}> is empty`);
      }
      let level = 0;
      for (const e of elements(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
        const own = Number(e.tagName[1]);
        if (own > level + 1) say(`<${e.tagName}> after <h${level}>: ${squeezed(textOf(e)).slice(0, 60)}`);
        level = own;
      }
      if (/\{\{|\}\}/.test(html)) say('leftover braces');
      if (/\b(undefined|NaN|nullopt)\b|\[object /.test(textOf(elements(document, 'body')[0]))) say('a value of the program in the text');
      if (html.normalize('NFC') !== html) say('not in composed form (NFC)');
      const metas = elements(document, 'meta');
      if (!metas.some((e) => attribute(e, 'charset')?.toLowerCase() === 'utf-8')) say('no charset');
      if (!metas.some((e) => attribute(e, 'name') === 'viewport')) say('no viewport');
      if (!elements(document, 'link').some((e) => attribute(e, 'rel') === 'stylesheet' && /\bassets\/site\.\w+\.css$/.test(attribute(e, 'href')))) say('without the style sheet of the site');
    }
  },

  // Sizes, titles, descriptions.
  pages() {
    const titles = new Map();
    for (const { path, html, document } of pages) {
      checked += 1;
      const size = statSync(join(publicRoot, path)).size;
      const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
      const [most, mostSent] = [150_000, 30_000];
      if (size > most) wrong.push(`${path}: ${size} bytes, at most ${most}`);
      if (sent > mostSent) wrong.push(`${path}: ${sent} bytes as sent (brotli 5), at most ${mostSent}`);
      const title = squeezed(textOf(elements(document, 'title')[0] ?? document));
      const key = `${langOf(path)} ${title}`;
      if (titles.has(key)) wrong.push(`${path} and ${titles.get(key)} have the same title: ${title}`);
      titles.set(key, path);
      if (path !== '404.html') {
        const description = elements(document, 'meta').find((e) => attribute(e, 'name') === 'description');
        if (!squeezed(attribute(description ?? { attrs: [] }, 'content') ?? '')) wrong.push(`${path}: no description`);
      }
      if (html.includes('minh-hoa') && path.includes('/minh-hoa/') && !elements(document, 'meta').some((e) => attribute(e, 'name') === 'robots' && /noindex/.test(attribute(e, 'content')))) wrong.push(`${path}: illustrative and not noindex`);
    }
    const total = (pattern) => [...all].filter((path) => pattern.test(path)).reduce((sum, path) => sum + statSync(join(publicRoot, path)).size, 0);
    if (total(/\.css$/) > 75_000) wrong.push(`CSS: ${total(/\.css$/)} bytes`);
  },
};

const law = process.argv[2];
laws[law]();
finish(`law ${law}`, checked, wrong);
