// Text tables and database carry the same: laws over the tables of the repository.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, filesBelow, modified, must, repository, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const tables = (root) => new Map([...tree(root)].filter(([path]) => path.endsWith('.csv')));
const rows = (database) => spawnSync('sqlite3', ['-readonly', database, '.dump'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
const wrong = [];
const law = (name, differences) => wrong.push(...differences.map((line) => `${name}: ${line}`));
const source = join(repository, 'site-data');
const top = tempDir();
const way = (name) => {
  mkdirSync(join(top, name), { recursive: true });
  return join(top, name);
};
const load = (folder, database, ...more) => must(['load', folder, '--db', database, '--root', repository, ...more]);
const dump = (folder, database) => must(['dump', folder, '--db', database, '--root', repository]);

const first = join(top, 'a.sqlite');
load(source, first);
dump(way('a'), first);
law('dump(load(x)) = x', treeDifferences(tables(source), tables(way('a'))));

// A folder to load from needs the schema and what the tables name; take those from the source.
const loadable = (folder) => {
  for (const path of filesBelow(source)) {
    if (!path.endsWith('.csv') && !path.endsWith('.sqlite')) cpSync(join(source, path), join(folder, path));
  }
  return folder;
};
const second = join(top, 'b.sqlite');
load(loadable(way('a')), second);
if (rows(first) !== rows(second)) wrong.push('load(dump(db)) differs from db');
if (rows(first).length < 100000) wrong.push('the database is all but empty');

// As Excel leaves them: byte order mark, CRLF, quotes around everything.
const messy = loadable(way('messy'));
for (const [path, bytes] of tables(source)) {
  const quoted = [];
  let cell = '';
  let open = false;
  let row = [];
  const text = bytes.toString();
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (open && c === '"' && text[i + 1] === '"') { cell += '""'; i += 1; } else if (c === '"') open = !open;
    else if (!open && (c === ',' || c === '\n')) {
      row.push(cell === '' ? '' : `"${cell}"`);
      cell = '';
      if (c === '\n') { quoted.push(row.join(',')); row = []; }
    } else cell += c;
  }
  mkdirSync(join(messy, path, '..'), { recursive: true });
  writeFileSync(join(messy, path), `\uFEFF${quoted.join('\r\n')}\r\n`);
}
const third = join(top, 'c.sqlite');
load(messy, third);
dump(way('c'), third);
law('dump(load(Excel’s x)) = x', treeDifferences(tables(source), tables(way('c'))));

// Loading the same again changes nothing.
const before = modified(first);
load(source, first);
const after = modified(first);
if (before.mtimeNs !== after.mtimeNs || before.ino !== after.ino) wrong.push('load of the same tables touches the database');
// Dumping over itself changes nothing.
const stamps = (root) => filesBelow(root).map((path) => `${path} ${modified(join(root, path)).mtimeNs}`).join('\n');
const were = stamps(way('c'));
dump(way('c'), third);
if (stamps(way('c')) !== were) wrong.push('dump of the same database touches the tables');
finish('load and dump', tables(source).size, wrong);
