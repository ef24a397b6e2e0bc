// node golden.mjs CASE: builds CASE/input and compares with CASE/expected, both ways.
// UPDATE_GOLDEN=1 accepts what is built.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { finish, layOutSite, must, readLines, tempDir, tests, tree, treeDifferences, updating, words, writeTree } from './lib.mjs';

const folder = join(tests, process.argv[2]);
const root = tempDir();
layOutSite(root, join(folder, 'input'));
const lines = readLines(join(folder, 'args'));
for (const line of lines.length > 0 ? lines : ['load', 'build']) must([...words(line, root), '--root', root]);

// Databases are compared as SQL text, so that a difference can be read; checksums are a law of the
// manifest's own test and would make every difference two.
const actual = new Map();
for (const [path, bytes] of tree(join(root, 'public'))) {
  if (/\.(sqlite|db)$/.test(path)) {
    const dump = spawnSync('sqlite3', ['-readonly', join(root, 'public', path), '.dump'], { encoding: 'utf8' });
    if (dump.status !== 0) throw new Error(dump.stderr);
    actual.set(`${path}.sql`, Buffer.from(dump.stdout));
  } else if (path.endsWith('.xlsx')) {
    actual.set(path, Buffer.alloc(0));  // that it is there; what it says is the law of spreadsheets
  } else {
    actual.set(path, Buffer.from(bytes.toString().replace(/\b[0-9a-f]{64}\b/g, '<sha256>')));
  }
}
const expected = join(folder, 'expected');
if (updating()) writeTree(expected, actual);
finish(process.argv[2], actual.size, treeDifferences(tree(expected), actual));
