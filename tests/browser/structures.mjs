// Which pages show all there is: every element of the site, told apart by its name, classes, roles and
// attributes, by those of all around it and by whether it says anything, stands on one of them; so does
// every step between headings and every fault in ids and landmarks. What depends on nothing else is the
// same on all other pages.
import { attribute, page, textOf } from '../site/site.mjs';

// Attributes whose values are words of HTML; of all others it matters that they are there, and not empty.
const words = /^(class|role|type|scope|rel|tabindex|aria-(?!label|labelledby|describedby|controls|owns|details).*)$/;
const toldApart = ({ name, value }) => `[${name}${words.test(name) ? `=${value}` : value === '' ? '=' : ''}]`;
const isText = (node) => node.nodeName === '#text' && node.value.trim() !== '';

// A number for each sign: what it is made of is long.
const numbers = new Map();
const numbered = (sign) => numbers.get(sign) ?? numbers.set(sign, numbers.size).get(sign);

// Adds all elements in `node` and their signs, and tells whether there are words in it.
function elementsWithin(node, around, all, signs) {
  let holdsWords = false;
  for (const child of node.childNodes ?? []) {
    if (isText(child)) holdsWords = true;
    if (!child.tagName) continue;
    const self = numbered(`${around} > ${child.tagName}${child.attrs.map(toldApart).join('')}${child.childNodes.some(isText) ? ' says' : ''}`);
    signs.add(self);
    all.push(child);
    if (elementsWithin(child, self, all, signs)) holdsWords = true;
    else signs.add(numbered(`${self} is mute`));
  }
  return holdsWords;
}

const isRepeated = (list) => new Set(list).size < list.length;

// Of a parsed document.
export function signsOf(document) {
  const signs = new Set();
  const all = [];
  elementsWithin(document, '', all, signs);
  const headings = ['none', ...all.map((e) => e.tagName).filter((name) => /^h[1-6]$/.test(name))];
  headings.slice(1).forEach((level, i) => signs.add(`${level} after ${headings[i]}`));
  const ids = all.map((e) => attribute(e, 'id')).filter((id) => id !== undefined);
  const known = new Set(ids);
  for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
    const named = all.flatMap((e) => (attribute(e, name) ?? '').split(/\s+/)).filter((id) => id !== '' && !known.has(id));
    if (named.length > 0) signs.add(`${name} names nothing`);
  }
  if (isRepeated(ids)) signs.add('two of one id');
  for (const single of ['h1', 'main', 'title']) signs.add(`${single}: ${Math.min(2, all.filter((e) => e.tagName === single).length)}`);
  const landmarks = all.filter((e) => ['nav', 'section', 'aside', 'form'].includes(e.tagName) || attribute(e, 'role') === 'region');
  const labelled = landmarks.map((e) => attribute(e, 'aria-label') ?? textOf(all.find((l) => attribute(l, 'id') === (attribute(e, 'aria-labelledby') ?? 'none')) ?? {})).filter(Boolean);
  if (isRepeated(labelled)) signs.add('two landmarks of one name');
  return signs;
}

// As few of these as have all the signs: first who has most that no other had.
export function fewest(items) {
  const left = new Set(items.flatMap(({ signs }) => [...signs]));
  const chosen = [];
  const rest = new Set(items);
  while (left.size > 0) {
    let [best, most] = [null, 0];
    for (const item of rest) {
      let n = 0;
      for (const sign of item.signs) if (left.has(sign)) n += 1;
      if (n > most) [best, most] = [item, n];
    }
    chosen.push(best);
    rest.delete(best);
    for (const sign of best.signs) left.delete(sign);
  }
  return chosen;
}

// In the order of `pages`.
export function withAllStructures(pages) {
  const chosen = new Set(fewest(pages.map(({ path }) => ({ path, signs: signsOf(page(path).document) }))).map(({ path }) => path));
  return pages.filter(({ path }) => chosen.has(path));
}
