// node rules.mjs: whoever doubts a figure finds its rule.
//   1. Each rule a fact names has its place, with words, on the page on method, in both languages.
//   2. The SQL shown there is that of rules.sql, each part once, with the rule it names first.
//   3. The published script is the one of the program. Each line for a shell the page gives, run in the
//      folder of the published files, says the figure printed with it; each rule with a fact has one.
//   4. Each rule the script cites in its words has its place on that page.
//   5. The page of a task leads to the rule of its status.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish, repository } from '../support/lib.mjs';
import { attribute, elements, page, pagePaths, planIds, publicRoot, squeezed, textOf } from './site.mjs';

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};

const script = readFileSync(join(repository, 'generator/analytics/rules.sql'), 'utf8');
const longest = 1600; // bytes of a part a page may show

// The parts of the script: the rules they name, their lines, their text without the comments that say
// the same in two languages.
function parts() {
  const lines = script.split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('-- rule: ') ? [i] : []));
  return starts.map((start, i) => {
    let end = starts[i + 1] ?? lines.length;
    while (lines[end - 1] === '') end -= 1;
    const code = [];
    let comment = false;
    for (const line of lines.slice(start, end)) {
      comment = /^-- (vi|en): /.test(line) || (comment && /^-- {2,}/.test(line));
      if (!comment) code.push(line);
    }
    return {
      rules: lines[start].slice('-- rule: '.length).split(', '),
      lines: `${start + 1}–${end}`,
      code: code.join('\n'),
    };
  });
}

const isLine = (e) => textOf(e).startsWith('sqlite3 ');
const isFolded = (node) => node != null && (node.tagName === 'details' || isFolded(node.parentNode));

// The heading, or row, a folded part stands under: the nearest one before it in the page.
function homes(document) {
  const home = new Map();
  let heading = '';
  for (const e of elements(document, 'h2', 'h3', 'pre', 'p')) {
    if (e.tagName === 'h2' || e.tagName === 'h3') heading = attribute(e, 'id') ?? heading;
    else home.set(e, heading);
  }
  return home;
}

const table = { S: 'tinh-trang', R: 'ket-qua' };
const homeOf = (rule) => table[rule[0]] ?? rule;

function checkSql(path, document) {
  const home = homes(document);
  const shown = elements(document, 'pre').filter((e) => isFolded(e) && !isLine(e));
  const named = elements(document, 'p').filter(isFolded).map((e) => ({ text: squeezed(textOf(e)), home: home.get(e) }));
  const all = parts();
  check(all.length > 20, `rules.sql has only ${all.length} parts`);
  for (const part of all) {
    const where = `${path}: lines ${part.lines} of rules.sql (${part.rules[0]}…)`;
    const expected = homeOf(part.rules[0]);
    const labels = named.filter(({ text }) => text.endsWith(` ${part.lines}`));
    check(labels.length === 1 && labels[0].home === expected, `${where} are not named under ${expected}`);
    const same = shown.filter((e) => textOf(e).trimEnd() === part.code);
    if (Buffer.byteLength(part.code) + 1 > longest) check(same.length === 0, `${where} are too long to show`);
    else check(same.length === 1 && home.get(same[0]) === expected, `${where} are not shown once under ${expected}`);
  }
  check(shown.length <= all.length, `${path}: ${shown.length} parts are shown of ${all.length}`);
}

// Every line for a shell against the figure printed above it. Both languages give the same lines.
const answers = new Map();
function checkLines(path, folder, document, facts) {
  const home = homes(document);
  const asked = new Set();
  let printed;
  for (const e of elements(document, 'b', 'pre')) {
    if (attribute(e, 'data-fact') !== undefined) printed = attribute(e, 'data-fact');
    if (e.tagName !== 'pre' || !isLine(e)) continue;
    const fact = facts.find(({ id }) => id === printed);
    const line = textOf(e);
    if (!answers.has(line)) answers.set(line, execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
    const told = answers.get(line);
    const places = (String(fact?.value).split('.')[1] ?? '').length;
    check(told !== '' && Number(told).toFixed(places) === Number(fact?.value).toFixed(places), `${path}: ${line} says ${told}, ${printed} is ${fact?.value}`);
    check(home.get(e) === homeOf(fact?.rule ?? ''), `${path}: the line of ${printed} does not stand at rule ${fact?.rule}`);
    asked.add(fact?.rule);
  }
  for (const rule of new Set(facts.map((each) => each.rule))) {
    check(asked.has(rule), `${path}: rule ${rule} has no line for a shell`);
  }
}

const methods = pagePaths().filter((path) => /^(vi\/[^/]+\/cach-tinh|en\/[^/]+\/method)\.html$/.test(path));
check(methods.length === 2 * planIds().length, `only ${methods.length} pages on method`);
let judged = 0;
for (const path of methods) {
  const plan = path.split('/')[1];
  const folder = join(publicRoot, 'data', plan);
  const file = (name) => readdirSync(folder).find((each) => each === name || each.endsWith(`.${name}`));
  const facts = JSON.parse(readFileSync(join(folder, file('facts.json')), 'utf8'));
  const { document } = page(path);
  const byId = new Map(elements(document).filter((e) => attribute(e, 'id')).map((e) => [attribute(e, 'id'), e]));
  for (const rule of new Set(facts.map((fact) => fact.rule))) {
    const place = byId.get(rule);
    const words = place && squeezed(textOf(place.tagName === 'tr' ? place : place.parentNode));
    check(words?.length > 80, `${path}: rule ${rule}, named by facts, has no words`);
  }
  checkLines(path, folder, document, facts);
  const sql = file('rules.sql');
  check(sql && readFileSync(join(folder, sql), 'utf8') === script, `${plan}: rules.sql is not offered as it is`);
  if (!facts.some((fact) => fact.rule === 'K7')) continue;
  judged += 1;
  checkSql(path, document);
  for (const rule of new Set(script.match(/\b[KMRS]\d+(\.\d+)?\b/g))) {
    check(byId.has(rule), `${path}: rule ${rule}, cited in rules.sql, is not on the page`);
  }
  const [tasks, method] = path.startsWith('vi/') ? ['nhiem-vu', 'cach-tinh.html'] : ['tasks', 'method.html'];
  for (const task of pagePaths().filter((each) => each.startsWith(`${path.split('/').slice(0, 2).join('/')}/${tasks}/`))) {
    const links = elements(page(task).document, 'a').map((e) => attribute(e, 'href') ?? '');
    const wanted = task.endsWith('/index.html') ? /#tinh-trang$/ : /#S\d+$/;
    check(links.some((href) => href.includes(method) && wanted.test(href)), `${task} does not lead to the rule of its status`);
  }
}
check(judged > 0, 'no plan has progress');
finish('rules', checked, wrong);
