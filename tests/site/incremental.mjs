// After a small change a build into the published folder leaves what a build from scratch makes, and touches no file
// that is as it was: what did not change is the same file still, so a small change does not write the site twice.
// (Style sheets of the generation before stay, and the manifest of the root names them.) Every kind of input changes
// once, one after the other; with `rows`, a row of every table of every plan does. Told: how long each build took, and
// how many files differ.
//   node incremental.mjs [rows]
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows, csvText } from '../support/csv.mjs';
import { filesBelow, finish, must, readText, repository, run, tempDir, tree, treeDifferences } from '../support/lib.mjs';

const top = tempDir();
const db = join(top, 'a.sqlite');
const out = join(top, 'public');
const wrong = [];
let checked = 0;
for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(top, part), { recursive: true, filter: (path) => !/sqlite|\.changes$|\.loaded$/.test(path) });
const load = () => run(['load', '--root', top, '--db', db]);
const build = (to, ...options) => {
  if (load().code !== 0) throw new Error(load().stderr);
  const began = process.hrtime.bigint();
  must(['build', '--root', top, '--db', db, '--out', to, ...options]);
  return Number(process.hrtime.bigint() - began) / 1e6;
};
const files = () => new Map(filesBelow(out).map((path) => [path, statSync(join(out, path), { bigint: true }).ino]));
const replaced = (file, from, to) => {
  const path = join(top, file);
  const text = readText(path);
  if (!text.includes(from)) throw new Error(`${file} has no '${from}'`);
  writeFileSync(path, text.replace(from, to));
};
build(out);

const plan = 'site-data/minh-hoa';
const kinds = {
  nothing: () => {},
  'a changed task': () => replaced(`${plan}/task.csv`, 'Rà soát', 'Rà soát lại'),
  'a changed cell of the newest snapshot': () => replaced(`${plan}/unit_comment.csv`, 'Phần mềm đã được dùng', 'Phần mềm đã được sử dụng'),
  'the same cell as it was': () => replaced(`${plan}/unit_comment.csv`, 'Phần mềm đã được sử dụng', 'Phần mềm đã được dùng'),
  'a changed string': () => replaced('themes/default/strings/words.toml', 'en = "', 'en = "The '),
  'a string that no template names': () => replaced('themes/default/strings/spreadsheet.toml', 'en = "', 'en = "The '),
  'a changed template': () => replaced('themes/default/templates/pages/task.mustache', '<p', '<p data-a="b"'),
  'a part of templates': () => replaced('themes/default/templates/parts/document.mustache', '<head>', '<head><!-- a -->'),
  'an article': () => replaced('content/method.vi.md', '\n\n', '\n\nThêm một đoạn.\n\n'),
  'an article of the site': () => replaced('content/home.en.md', '\n\n', '\n\nOne more paragraph.\n\n'),
  'words that readers type': () => appended('content', 'synonyms.csv', 'trễ nải,quá hạn\n'),
  'a setting': () => replaced('site-data/site.toml', 'name_en = "CC BY 4.0"', 'name_en = "CC BY 4.0 International"'),
  'a style sheet': () => appended('themes/default/static', '.css', '\n/* a */\n'),
  'a script': () => appended('themes/default/static', '.js', '\n// a\n'),
  'a picture': () => appended('themes/default/static', 'icon.svg', '<!-- a -->'),
  'the schema': () => replaced('site-data/schema.sql', '\n', '\n-- A remark.\n'),
  'notes that are lost': () => {
    rmSync(join(top, '.public.recipes'), { recursive: true });
    replaced(`${plan}/task.csv`, 'Rà soát', 'Rà soát lại');
  },
  'pages that are left out': () => replaced('site-data/site.toml', '\n[agency]', '\npages = ["text", "targets", "deadlines"]\n\n[agency]'),
  'the address of the site': () => replaced('site-data/site.toml', 'base_url = ""', 'base_url = "https://example.gov.vn/cchc/"'),
  'packed copies': () => replaced('site-data/site.toml', 'compressed = "none"', 'compressed = "gzip"'),
  'a task beside packed copies': () => replaced(`${plan}/task.csv`, 'Rà soát', 'Rà soát lại'),
  'packed copies of another kind': () => replaced('site-data/site.toml', 'compressed = "gzip"', 'compressed = "brotli"'),
  'a plan that is gone': () => rmSync(join(top, plan), { recursive: true }),
};

const appended = (folder, ending, text) => {
  const file = filesBelow(join(top, folder)).find((path) => path.endsWith(ending));
  writeFileSync(join(top, folder, file), readText(join(top, folder, file)) + text);
};
// A row of every table whose text may be another; what a rule forbids to change is told and left.
const rowChanges = () => {
  const rows = {};
  const folders = readdirSync(join(top, 'site-data'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tables = [...readdirSync(join(top, 'site-data')), ...folders.flatMap(({ name }) => readdirSync(join(top, 'site-data', name)).map((file) => `${name}/${file}`))].filter((file) => file.endsWith('.csv'));
  for (const table of tables) {
    rows[`a row of ${table}`] = () => {
      const path = join(top, 'site-data', table);
      const before = readText(path);
      for (const [at, column] of csvRows(before)[0].entries()) {
        for (const text of [(cell) => `${cell} khác`, (cell) => `${cell} other`, (cell) => `${+cell + 1}`]) {
          const all = csvRows(before);
          const row = all.slice(1).findLast((each) => each[at]);
          if (!row || /^(plan_)?id$|_id$|_by$/.test(column)) continue;
          row[at] = text(row[at]);
          writeFileSync(path, (before.startsWith('\ufeff') ? '\ufeff' : '') + csvText(all));
          if (load().code === 0 && run(['build', '--root', top, '--db', db, '--out', join(top, 'tried')]).code === 0) return;
          writeFileSync(path, before);
        }
      }
      console.log(`no cell of ${table} may be changed alone`);
    };
  }
  return rows;
};
const changes = process.argv[2] === 'rows' ? rowChanges() : kinds;
for (const [what, change] of Object.entries(changes)) {
  change();
  const before = tree(out);
  const inodes = files();
  const again = build(out);
  const fresh = join(top, `fresh ${checked}`);
  const scratch = build(fresh);
  const expected = tree(fresh);
  const now = tree(out);
  wrong.push(...treeDifferences(expected, now).filter((line) => !/^(different: manifest\.json|stray: assets\/)/.test(line)).map((line) => `${what}: ${line}`));
  const differing = [...now].filter(([path, bytes]) => !before.has(path) || !bytes.equals(before.get(path))).length;
  for (const [path, inode] of files()) {
    if (before.has(path) && before.get(path).equals(now.get(path)) && inodes.get(path) !== inode) wrong.push(`${what}: written again: ${path}`);
  }
  if (what === 'nothing' ? differing > 0 : differing === 0 && !/schema|row/.test(what)) wrong.push(`${what}: ${differing} files differ`);
  console.log(`${what}: ${again.toFixed(0)} ms, from scratch ${scratch.toFixed(0)} ms; ${differing} of ${now.size} files differ`);
  checked += 1;
}

// Stamps are believed, and asked for less than that, files are read: a file changed by hand that kept its size and time.
{
  const page = filesBelow(out).find((path) => path.endsWith('index.html') && path.startsWith('vi/'));
  const good = readText(join(out, page));
  must(['-p', join(out, page), join(top, 'good')], { command: 'cp' });
  writeFileSync(join(out, page), good.replace('<title>', '<titel>'));
  must(['-r', join(top, 'good'), join(out, page)], { command: 'touch' });
  build(out, '--verify');
  if (readText(join(out, page)) !== good) wrong.push(`--verify: ${page} is not read`);
  checked += 1;
}
finish('incremental', checked, wrong);
