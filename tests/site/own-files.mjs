// What the program keeps beside site and database: two runs at once, names that were there before,
// what fails after the new site stands, and who may read what was made.
import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, finish, minhbach, must, repository, run, start, tempDir } from '../support/lib.mjs';

const top = tempDir();
const wrong = [];
let checked = 0;
const check = (what, is_right, more = '') => {
  checked += 1;
  if (!is_right) wrong.push(`${what}: ${more}`);
};
const folder = () => mkdtempSync(join(top, 'chỗ '));
const load = (db) => ['load', '--root', repository, '--db', db];
const build = (db, out) => ['build', '--root', repository, '--db', db, '--out', out, '--lang', 'en'];
const beside = (at) => readdirSync(at).sort().join(' ');
const ended = (child) => new Promise((resolve) => { child.once('exit', (code, signal) => resolve(code ?? signal)); });

// What waits for a pipe that nobody writes to would wait for ever.
const limited = (args) => {
  try {
    return run(args, { timeout: 30000 });
  } catch (error) {
    return { code: error.code, stderr: '' };
  }
};

const one = join(folder(), 'a.sqlite');
must(load(one));
const whole = readFileSync(one);

for (const count of [2, 8]) {
  const at = folder();
  const db = join(at, 'a.sqlite');
  const codes = await Promise.all(Array.from({ length: count }, () => ended(start(load(db)))));
  check(`${count} loads at once: exit codes`, codes.every((code) => code === 0), codes.join(' '));
  check(`${count} loads at once: the database`, readFileSync(db).equals(whole), `${statSync(db).size} bytes`);
  check(`${count} loads at once: beside it`, beside(at) === '.a.sqlite.loaded a.sqlite', beside(at));
}
{
  const at = folder();
  const db = join(at, 'a.sqlite');
  const out = join(at, 'public');
  must(load(db));
  const children = Array.from({ length: 6 }, (_, i) => ended(start(i === 1 ? build(db, out) : [...load(db), '--replace'])));
  const codes = await Promise.all(children);
  check('loads beside a build: exit codes', codes.every((code) => code === 0), codes.join(' '));
  check('loads beside a build: what is left', beside(at) === '.a.sqlite.loaded .public.recipes .public.state a.sqlite public', beside(at));
  const again = run(build(db, join(at, 'again')));
  check('loads beside a build: the next build', again.code === 0, again.stderr);
  const files = filesBelow(out);
  check('loads beside a build: the site', files.length > 100 && files.every((path) => readFileSync(join(out, path)).equals(readFileSync(join(at, 'again', path)))));
}

// A name of ours that was there before: `makes` makes it, of a file that must stay as it is.
const names = [
  ['a link', (victim, name) => symlinkSync(victim, name)],
  ['a second name', (victim, name) => linkSync(victim, name)],
  ['a pipe', (victim, name) => spawnSync('mkfifo', [name])],
];
for (const [what, makes] of names) {
  for (const name of ['.public.lock', '.public.new', '.public.old', '.public.recipes', '.public.state', '.public.state.new', '..public.state.new', '.a.sqlite.lock', '.a.sqlite.new', '.a.sqlite.loaded', '..a.sqlite.loaded.new']) {
    const at = folder();
    const victim = join(at, 'thư.txt');
    writeFileSync(victim, 'thân gửi');
    makes(victim, join(at, name));
    const db = join(at, 'a.sqlite');
    const { code, stderr } = limited(name.startsWith('.a.') ? load(db) : build(one, join(at, 'public')));
    const is_right = name.endsWith('.lock') ? code === 3 && stderr.includes(name) : code === 0;
    check(`${what} named ${name}`, is_right, `${code} ${stderr}`);
    check(`${what} named ${name}: the file of others`, readFileSync(victim, 'utf8') === 'thân gửi');
  }
}

// The site stands and what follows fails.
{
  const at = folder();
  const out = join(at, 'public');
  mkdirSync(join(at, '.public.state'));
  const done = run(build(one, out));
  check('a state that cannot be kept: exit code', done.code === 0, `${done.code} ${done.stderr}`);
  check('a state that cannot be kept: the warning', done.stderr.includes('.public.state: warning: ') && done.stderr.includes('The new site is published'), done.stderr);
  check('a state that cannot be kept: the site', lstatSync(join(out, 'index.html')).isFile());
  check('a state that cannot be kept: beside it', beside(at) === '.public.recipes .public.state public', beside(at));
}

// Who may read it.
for (const mask of ['077', '000']) {
  const at = folder();
  chmodSync(at, 0o755);
  const db = join(at, 'a.sqlite');
  const out = join(at, 'các trang', 'public');
  for (const args of [load(db), build(db, out)]) {
    const done = run(['-c', `umask ${mask}; exec "$0" "$@"`, minhbach, ...args], { command: 'bash' });
    if (done.code !== 0) throw new Error(done.stderr);
  }
  const mode = (path) => (statSync(path).mode & 0o7777).toString(8);
  check(`umask ${mask}: the database`, mode(db) === '644', mode(db));
  const paths = readdirSync(join(at, 'các trang'), { recursive: true }).map((path) => join(at, 'các trang', path));
  const bad = paths.filter((path) => mode(path) !== (statSync(path).isDirectory() ? '755' : '644'));
  check(`umask ${mask}: the site`, paths.length > 100 && bad.length === 0, bad.slice(0, 3).map((path) => `${path} ${mode(path)}`).join(', '));
}
rmSync(top, { recursive: true, force: true });
finish('own files', checked, wrong);
