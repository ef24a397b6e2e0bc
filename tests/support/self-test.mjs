// The harness itself: it has to see what it is there to see.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, filesBelow, finish, tempDir, tree, treeDifferences, updating, words, writeTree } from './lib.mjs';

const wrong = [];
let checked = 0;
const expect = (what, truth) => {
  checked += 1;
  if (!truth) wrong.push(what);
};

const [a, b] = [tempDir(), tempDir()];
writeTree(a, [['same', 'x'], ['changed', '1\n2\n'], ['gone/deep', 'y']]);
writeTree(b, [['same', 'x'], ['changed', '1\n3\n'], ['new', 'z']]);
const said = treeDifferences(tree(a), tree(b)).join('\n');
expect('a changed file with its first differing line', said.includes('different: changed\n  line 2\n  - 2\n  + 3'));
expect('a missing file', said.includes('missing: gone/deep'));
expect('a stray file', said.includes('stray: new'));
expect('a file that is the same', !said.includes('same'));
expect('an empty expectation misses everything', treeDifferences(new Map(), tree(b)).length === 3);
mkdirSync(join(a, 'empty'));
expect('empty folders are no files', filesBelow(a).length === 3);

process.env.UPDATE_GOLDEN = '1';
process.env.CI = '1';
let refused = false;
try {
  updating();
} catch {
  refused = true;
}
expect('CI may not accept expectations', refused);
delete process.env.CI;
expect('a person may', updating());
delete process.env.UPDATE_GOLDEN;

const file = join(a, 'text');
const texts = [];
compareText(file, 'x', texts);
expect('a text without expectation', texts.length === 1);
writeFileSync(file, 'x');
compareText(file, 'x', texts);
expect('a text as expected', texts.length === 1);
expect('arguments with blanks', JSON.stringify(words("load 'a b' --db <root>/x", '/r')) === '["load","a b","--db","/r/x"]');
finish('support', checked, wrong);
