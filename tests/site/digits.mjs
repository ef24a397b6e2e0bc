// node digits.mjs: no page states a computed number outside a fact.
// A digit in a page is a fact (data-fact), a day or year, words of the plan's own tables (its texts,
// ids, counts and codes), or words of the interface. What is left would be a number nobody can check.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish, repository } from '../support/lib.mjs';
import { attribute, hasAttribute, langOf, page, pagePaths, planIds, publicRoot, squeezed } from './site.mjs';

const wrong = [];
let checked = 0;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
// Days, months, quarters and years, in both languages and as the periods are called.
const days = [
  /\b\d{4}:\d{4,5}\b/g,  // a standard: 9001:2015
  /\b\d{1,2}\/\d{1,2}\/\d{4}\b|(?<!% \()\b\d{2}\/\d{2}\b(?![.,/]?\d)/g,
  new RegExp(`\\b(\\d{1,2} )?(${months})( \\d{4})?\\b`, 'g'),
  /\b(tháng|Tháng) \d{1,2}(\/\d{4})?/g,
  /\b6 tháng\b/g,
  /\bQ[1-4]\/\d{4}\b/g,
  /\bquý [IV]+\/\d{4}\b/gi,
  /\b(19|20)\d{2}(–(19|20)\d{2})?\b/g,
  /\b(Quarter|quarter|Quý|quý) ([1-4]|[IV]+)\b/g,
  // Names of things: rules, licence, checksums, file sizes, quotations.
  /\b[KMSRTPHGNADC]\d+(\.\d+)*\b/g,
  /CC BY 4\.0|SHA-256( [0-9a-f]{64})?|\b[0-9a-f]{64}\b/g,
  /\b\d+([.,]\d+)? (B|kB|MB)\b/g,
  /“[^”]*”/g,
  /\S+\.html\b|\b(revision|bản thứ) \d+|\b\d{4}-(Q[13]|6T|N|TK)\b/g,
  /\b00 \/|^\d+ \((ngày|on)|(level|levels|mức độ) \d((,| and| và) \d)?/g,
  /\b\d+ (phiếu hợp lệ|valid responses)|\(?(từ|from) \d+ (còn|to) \d+\)?/g,
];
// Numbers the plan and its reports give: levels, milestones, counts. They stand with their unit or
// beside each other, so that a bare count never passes for one of them.
const given = /[≥≤±−]? ?(\d+([.,]\d+)*)(?=%|\/\d| of \d|\)| \((mốc|base))|(?<=\/| of |≥ |≤ |: |so sánh:? |aseline:? |% )(\d+([.,]\d+)*)/g;

const withoutDays = (text) => days.reduce((left, pattern) => left.replace(pattern, ' '), text);

// Everything the published tables of a plan say, as text: what is quoted is not computed.
function wordsOf(plan) {
  const folder = join(publicRoot, 'data', plan);
  const cells = new Set();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json') || /(facts|manifest|columns|datapackage)\.json$/.test(file)) continue;
    for (const row of JSON.parse(readFileSync(join(folder, file), 'utf8'))) {
      for (const value of Object.values(row)) if (value !== null) cells.add(squeezed(String(value)));
    }
  }
  const inputs = new Set();
  for (const text of cells) {
    if (!/^\d+(\.\d+)?$/.test(text)) continue;
    const [whole, part] = text.split('.');
    for (const [group, point] of [['.', ','], [',', '.']]) inputs.add(whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? point + part : ''));
  }
  const texts = [...cells].filter((text) => /\d/.test(text));
  return { inputs, texts: texts.map((text) => squeezed(withoutDays(text))).filter((text) => text.length > 6 && /\d/.test(text)).sort((a, b) => b.length - a.length), all: texts.join('\n'), numbers: new Set(texts.flatMap((text) => text.match(/[\p{L}\d]+([.,/-][\p{L}\d]+)*/gu) ?? [])) };
}

const strings = readdirSync(join(repository, 'themes/default/strings'))
  .map((file) => readFileSync(join(repository, 'themes/default/strings', file), 'utf8'))
  .join('\n');
const prose = readdirSync(join(repository, 'content'))
  .map((file) => readFileSync(join(repository, 'content', file), 'utf8'))
  .join('\n')
  .replace(/[*_`[\]]|\(\S*\.html\S*\)/g, '');
const plain = (text) => squeezed(text.replace(/[*_`|]/g, ' '));
const interfaceNumbers = new Set([...strings.matchAll(/\d+([.,]\d+)*/g), ...plain(prose).matchAll(/\d+([.,]\d+)*/g)].map(([n]) => n));

const skipped = new Set(['script', 'style', 'code', 'pre', 'time', 'title', 'svg']);
function* texts(node) {
  if (node.tagName && (skipped.has(node.tagName) || hasAttribute(node, 'data-fact'))) return;
  const classes = (attribute(node, 'class') ?? '').split(' ');
  // Ids; file names and sizes; the title of a chart, whose sentence states the facts.
  if (classes.some((name) => ['id', 'size', 'hash', 'made', 'chart-title'].includes(name))) return;
  if (node.nodeName === '#text' && /\d/.test(node.value)) yield squeezed(node.value);
  for (const child of node.childNodes ?? []) yield* texts(child);
}

const plans = new Map(planIds().map((plan) => [plan, wordsOf(plan)]));
for (const path of pagePaths()) {
  const words = plans.get(path.split('/')[1]);
  // The method page explains rules with numbers of their own: examples, lines, factors. The data page
  // counts rows and bytes of files: the manifest is held to them.
  if (!langOf(path) || !words || /\/(cach-tinh|method|du-lieu|data)\.html$/.test(path)) continue;
  for (const text of texts(page(path).document)) {
    checked += 1;
    if (words.all.includes(text) || words.inputs.has(text)) continue;
    // What is quoted from a table, with words of ours around it; rows of the source keep their number.
    const undated = withoutDays(text).replace(/^\d+\. /, '');
    const named = words.texts.reduce((left, cell) => (left.includes(cell) ? left.replaceAll(cell, ' ') : left), undated);
    const rest = named.replace(given, (all) => (words.inputs.has(all.replace(/[^\d.,]/g, '')) ? ' ' : all));
    for (const [number] of rest.matchAll(/[\p{L}\d]+([.,/-][\p{L}\d]+)*/gu)) {
      if (!/\d/.test(number) || words.numbers.has(number) && !/^\d+$/.test(number)) continue;
      if (interfaceNumbers.has(number) && strings.includes(text.replace(number, number))) continue;
      wrong.push(`${path}: "${number}" in "${text.slice(0, 90)}"`);
    }
  }
}
if (checked < 5000) wrong.push(`only ${checked} texts with digits were looked at`);
finish('digits', checked, wrong);
