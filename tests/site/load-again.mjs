// Where nothing has changed, `load` says what it said the last time and reads no table. Whatever may change what it
// would say makes it read them: each of these is tried with a note that says something else, which must not be heard.
import { appendFileSync, copyFileSync, cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, minhbach, must, repository, run, tempDir } from '../support/lib.mjs';

const top = tempDir();
const data = join(top, 'site-data');
const db = join(top, 'a.sqlite');
const note = join(top, '.a.sqlite.loaded');
const wrong = [];
let checked = 0;
const check = (what, is_right, more = '') => {
  checked += 1;
  if (!is_right) wrong.push(`${what}: ${more}`);
};
for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(top, part), { recursive: true, filter: (path) => !/sqlite|\.changes$|\.loaded$/.test(path) });
const args = (...more) => ['load', data, '--root', top, '--db', db, '--lang', 'en', ...more];

// A warning with all it can hold, and its length in bytes kept: what is heard comes from the note.
const task = join(data, 'minh-hoa/task_report.csv');
const first = must(args());
const heard = 'is not given';
const marked = 'IS NOT GIVEN';
check('a warning to hear', first.stderr.includes(heard), first.stderr);
const mark = () => {
  must(args());
  writeFileSync(note, readFileSync(note, 'utf8').replaceAll(heard, marked));
};

const again = must(args());
check('the same is said', again.stderr === first.stderr, again.stderr);
check('nothing is written', again.stdout.includes('already holds what the tables say'), again.stdout);
const before = readFileSync(db);
mark();
const skipped = run(args());
check('no table is read', skipped.stderr.includes(marked) && !skipped.stderr.includes(heard), skipped.stderr);
check('the database', readFileSync(db).equals(before));

const keep = (file) => {
  const bytes = existsSync(file) ? readFileSync(file) : null;
  return () => (bytes === null ? rmSync(file) : writeFileSync(file, bytes));
};
const changed = (what, file, change, { more = [], code } = {}) => {
  mark();
  const restore = keep(file);
  change();
  const done = run(args(...more));
  check(what, (code === undefined || done.code === code) && !done.stderr.includes(marked), `${done.code}\n${done.stdout}${done.stderr.slice(0, 800)}`);
  restore();
};
changed('a changed byte of the same size and time', task, () => {
  const text = readFileSync(task, 'utf8');
  writeFileSync(task, text.replace(/(\n[^\n]*)a/, '$1e'));
  utimesSync(task, new Date(0), new Date(0));
});
changed('a comment in the schema', join(data, 'schema.sql'), () => appendFileSync(join(data, 'schema.sql'), '-- chú thích\n'));
changed('a file of the site', join(data, 'static/moi.txt'), () => writeFileSync(join(data, 'static/moi.txt'), ''));
changed('a table that is not read', join(data, 'minh-hoa/task.csv.bak'), () => writeFileSync(join(data, 'minh-hoa/task.csv.bak'), ''));
changed('a table that is new', join(data, 'cchc-2021-2025/event.csv'), () => {
  const header = readFileSync(join(data, 'minh-hoa/event.csv'), 'utf8').split('\n')[0];
  writeFileSync(join(data, 'cchc-2021-2025/event.csv'), `${header}\n`);
});
changed('strict', note, () => {}, { more: ['--strict'], code: 1 });
changed('a database that was edited', db, () => {
  const done = run([db, 'UPDATE body SET place_vi = \'Nơi khác\''], { command: 'sqlite3' });
  if (done.code !== 0) throw new Error(done.stderr);
}, { code: 1 });
changed('a database with a byte turned over', db, () => {
  const bytes = readFileSync(db);
  bytes[bytes.length - 50] ^= 1;
  writeFileSync(db, bytes);
});
changed('a database that is gone', db, () => rmSync(db));
changed('a journal', `${db}-wal`, () => writeFileSync(`${db}-wal`, ''));
for (const size of [0, 1, 20, 90, 400]) {
  changed(`a note cut at ${size}`, note, () => writeFileSync(note, readFileSync(note).subarray(0, size)));
}
mark();
const other = join(top, 'minhbach');
copyFileSync(minhbach, other);
const by_other = run(args(), { command: other });
check('another program', by_other.code === 0 && !by_other.stderr.includes(marked), by_other.stderr.slice(0, 400));
mark();
const named = run(['load', `${data}/../site-data`, '--root', top, '--db', db, '--lang', 'en']);
check('another name of the folder', !named.stderr.includes(marked) && named.stderr.includes('/../site-data/'), named.stderr.slice(0, 400));
rmSync(note);
check('without the note', must(args()).stderr === first.stderr);
finish('load again', checked, wrong);
