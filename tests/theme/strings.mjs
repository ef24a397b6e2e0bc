// Every interface string is used: named by a template ({{t.key}}), or by the program, whole or made
// of a beginning and words ("state." + word). The words are those the program, its pages or the schema
// name.
import { join } from 'node:path';
import { filesBelow, finish, readText, repository } from '../support/lib.mjs';
import { resolved, themes } from './themes.mjs';

const literals = new Set();
for (const path of filesBelow(join(repository, 'generator')).filter((file) => /\.[ch]pp$/.test(file))) {
  const code = readText(join(repository, 'generator', path)).replace(/^\s*(\/\/.*|#include.*)$/gm, '');
  for (const [, text] of code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) literals.add(text);
}
const pages = [...readText(join(repository, 'generator/site/page_kinds.def')).matchAll(/^MINHBACH_PAGE\(\w+, (\w+)/gm)].map(([, name]) => name);
// Columns are named without their language; file names with _ for the dot.
const words = new Set([...literals, ...pages, ...readText(join(repository, 'site-data/schema.sql')).match(/\w+/g)].flatMap((word) => [word, word.replace(/^\./, ''), word.replace(/_(vi|en)$/, ''), word.replaceAll('.', '_')]));
// Beginnings of keys: 'state.', and what stands before the first {} of a format.
const beginnings = new Set([...literals].map((text) => text.split('{}')[0]).filter((text) => /^[a-z_]+(\.\w*)*[._]$/i.test(text)));

function isWord(piece) {
  if (words.has(piece) || /^\w$/.test(piece)) return true;
  for (let at = 1; at < piece.length; at += 1) {
    if (words.has(piece.slice(0, at)) && (literals.has(piece.slice(at)) || literals.has(piece.slice(at).replace('_', '.')))) return true;
  }
  return false;
}

function usedByProgram(key) {
  const whole = key.replace(/\.(one|other)$/, '');
  if (literals.has(key) || literals.has(whole)) return true;
  // "gap.points" + "_to_go"
  for (let at = whole.indexOf('_'); at > 0; at = whole.indexOf('_', at + 1)) {
    if (whole.lastIndexOf('.', at) > 0 && literals.has(whole.slice(0, at)) && literals.has(whole.slice(at))) return true;
  }
  return [...beginnings].some((start) => {
    if (!whole.startsWith(start) || whole.length === start.length) return false;
    return whole.slice(start.length).split('.').every(isWord);
  });
}

// due.vi and due.en, or due = { vi, en }: the key is 'due'.
function keys(toml) {
  let section = '';
  const found = new Set();
  for (const line of toml.split('\n')) {
    const head = /^\[([\w.]+)\]/.exec(line);
    if (head) section = `${head[1]}.`;
    const key = /^([\w.]+)\s*=/.exec(line);
    if (key) found.add((section + key[1]).replace(/\.(vi|en)$/, ''));
  }
  return found;
}

const wrong = [];
let checked = 0;
for (const theme of themes) {
  const templates = [...resolved(theme, 'templates').values()].join('\n');
  const named = new Set([...templates.matchAll(/\{\{\s*t\.([\w.]+)\s*\}\}/g)].map(([, key]) => key));
  for (const [file, toml] of resolved(theme, 'strings')) {
    for (const key of keys(toml)) {
      checked += 1;
      if (!named.has(key) && !usedByProgram(key)) wrong.push(`theme ${theme}, ${file}: nothing says ${key}`);
    }
  }
}
// What nobody uses is found, whatever the beginnings.
for (const planted of ['frame.planted', 'state.planted', 'planted.one', 'rule.K1.planted']) {
  if (usedByProgram(planted)) wrong.push(`${planted}: would not be found`);
}
finish('strings', checked, wrong, 200);
