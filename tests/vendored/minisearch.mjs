// node vendored/minisearch.mjs [--write]: themes/default/static/minisearch.js is the pinned package,
// with no more done to it than written here. --write makes the file anew after a change of version.
//   methods the page does not call taken out · comments and long names, too · {...a, b} written Object.assign({}, a, {b}) · the splitter
//   of words by Unicode properties replaced (search.js brings its own) · flatMap written with reduce:
//   Android WebView 60 knows none of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { minify } from 'terser';
import { repository, tests } from '../support/lib.mjs';

const folder = join(tests, 'node_modules/minisearch');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const target = join(repository, 'themes/default/static/minisearch.js');
const licence = join(repository, `themes/default/static/licences/minisearch-${version}.txt`);

function* objectsWithSpread(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'ObjectExpression' && node.properties.some(({ type }) => type === 'SpreadElement')) yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) yield* objectsWithSpread(child);
  }
}

// One object at a time, the innermost last: its text is found anew in what became of the outer one.
function withoutSpread(source) {
  for (;;) {
    const node = objectsWithSpread(parse(source, { ecmaVersion: 2018 })).next().value;
    if (!node) return source;
    const parts = node.properties.map((property) => (property.type === 'SpreadElement'
      ? source.slice(property.argument.start, property.argument.end)
      : `{${source.slice(property.start, property.end)}}`));
    source = `${source.slice(0, node.start)}Object.assign({}, ${parts.join(', ')})${source.slice(node.end)}`;
  }
}

// The page adds all it has, once, and searches. What takes documents out again, stores or suggests
// would be a third of what a reader waits for.
const uncalled = {
  MiniSearch: ['addAllAsync', 'remove', 'removeAll', 'discard', 'maybeAutoVacuum', 'discardAll', 'replace', 'vacuum', 'conditionalVacuum', 'performVacuuming',
    'vacuumConditionsMet', 'isVacuuming', 'dirtCount', 'dirtFactor', 'has', 'getStoredFields', 'autoSuggest', 'loadJSON', 'loadJSONAsync', 'getDefault',
    'loadJS', 'loadJSAsync', 'instantiateMiniSearch', 'executeWildcardQuery', 'toJSON', 'removeTerm', 'warnDocumentChanged', 'removeFieldLength',
    'documentCount', 'termCount'],
  SearchableMap: ['clear', 'delete', 'forEach', 'has', 'values', 'keys', 'from', 'fromObject', 'size', 'update'],
};

function withoutUncalled(source) {
  const cuts = [];
  (function walk(node) {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'ClassDeclaration' && uncalled[node.id.name]) {
      for (const method of node.body.body) {
        if (uncalled[node.id.name].includes(method.key.name)) cuts.push([method.start, method.end]);
      }
    }
    Object.values(node).forEach((value) => [].concat(value).forEach(walk));
  }(parse(source, { ecmaVersion: 2018 })));
  const missing = Object.values(uncalled).flat().length - cuts.length;
  if (missing > 0) throw new Error(`${missing} of the methods do not stand in the package`);
  return cuts.reverse().reduce((left, [begin, end]) => left.slice(0, begin) + left.slice(end), source);
}

function replaced(source, from, to) {
  if (source.split(from).length !== 2) throw new Error(`${from} does not stand once in the package`);
  return source.replace(from, () => to);
}
const withPlainSplitter = (source) => replaced(source, '/[\\n\\r\\p{Z}\\p{P}]+/u', '/[\\s!-\\/:-@[-`{-~]+/');
const withoutFlatMap = (source) => replaced(source, '.flatMap((term) => searchProcessTerm(term))', '.reduce((all, term) => all.concat(searchProcessTerm(term)), [])');

const original = readFileSync(join(folder, 'dist/umd/index.js'), 'utf8');
const { code } = await minify(withoutFlatMap(withPlainSplitter(withoutSpread(withoutUncalled(original)))), { ecma: 2015, mangle: { properties: { regex: /^_/ } }, compress: { passes: 2 }, format: { comments: false, max_line_len: 500 } });
const expected = `/* MiniSearch ${version}, MIT, https://github.com/lucaong/minisearch; licence: licences/minisearch-${version}.txt
   Made from dist/umd/index.js of the package: methods not called here, comments and long names taken out, spread in objects
   written Object.assign, the splitter of words without Unicode properties, flatMap written reduce. */
${code}
`;
parse(expected, { ecmaVersion: 2017, sourceType: 'script' });
const terms = readFileSync(join(folder, 'LICENSE.txt'), 'utf8').trimEnd() + '\n';

if (process.argv.includes('--write')) {
  writeFileSync(target, expected);
  writeFileSync(licence, terms);
}
const same = (path, text) => {
  if (readFileSync(path, 'utf8') === text) return true;
  console.log(`${path} is not what the package gives`);
  return false;
};
process.exitCode = [same(target, expected), same(licence, terms)].every(Boolean) ? 0 : 1;
