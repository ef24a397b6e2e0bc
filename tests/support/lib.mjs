// What all test scripts share: running the program, folders of their own, comparing trees.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const tests = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const repository = resolve(process.env.REPOSITORY ?? join(tests, '..'));
export const build = resolve(process.env.BUILD ?? join(repository, 'build/release'));
export const minhbach = resolve(process.env.MINHBACH ?? join(build, 'minhbach'));

// Nothing of the caller's environment reaches the program but what a test names.
const environment = { PATH: process.env.PATH, HOME: '/nonexistent', LC_ALL: 'C.UTF-8' };

// Java opens a file whose name is not ASCII only where the locale says how such names are written; a
// fresh machine has none.
export const javaEnvironment = { ...process.env, LC_ALL: 'C.UTF-8' };

export function run(args, { cwd = repository, env = {}, command = minhbach, timeout = 120000 } = {}) {
  const done = spawnSync(command, args, { cwd, env: { ...environment, ...env }, encoding: 'utf8', timeout, maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { code: done.status ?? `signal ${done.signal}`, stdout: done.stdout, stderr: done.stderr };
}

export function start(args, { cwd = repository, env = {}, stdio = 'ignore' } = {}) {
  return spawn(minhbach, args, { cwd, env: { ...environment, ...env }, stdio });
}

// Runs and stops the test unless the program says it is done.
export function must(args, options) {
  const done = run(args, options);
  if (done.code !== 0) throw new Error(`minhbach ${args.join(' ')}: ${done.code}\n${done.stdout}${done.stderr}`);
  return done;
}

// A folder whose name has a blank and Vietnamese letters; gone at the end, whatever happens.
const folders = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
export function tempDir() {
  const folder = mkdtempSync(join(tmpdir(), 'minh bạch '));
  folders.push(folder);
  return folder;
}

export function filesBelow(root, below = '') {
  if (!existsSync(root)) return [];
  return readdirSync(join(root, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort();
}

// path → bytes
export const tree = (root) => new Map(filesBelow(root).map((path) => [path, readFileSync(join(root, path))]));

export function treeDifferences(expected, actual) {
  const wrong = [];
  for (const [path, bytes] of expected) {
    if (!actual.has(path)) wrong.push(`missing: ${path}`);
    else if (!bytes.equals(actual.get(path))) wrong.push(`different: ${path}\n${firstDifference(bytes, actual.get(path))}`);
  }
  for (const path of actual.keys()) if (!expected.has(path)) wrong.push(`stray: ${path}`);
  return wrong;
}

function firstDifference(a, b) {
  const [as, bs] = [a.toString().split('\n'), b.toString().split('\n')];
  const at = as.findIndex((line, i) => line !== bs[i]);
  const i = at < 0 ? as.length : at;
  return `  line ${i + 1}\n  - ${as[i]?.slice(0, 400)}\n  + ${bs[i]?.slice(0, 400)}`;
}

// Expectations are accepted by a person, never by CI.
export function updating() {
  if (!process.env.UPDATE_GOLDEN) return false;
  if (process.env.CI) throw new Error('UPDATE_GOLDEN is refused when CI is set');
  return true;
}

export const readText = (path) => readFileSync(path, 'utf8');
export const readLines = (path) => (existsSync(path) ? readText(path).split('\n').filter((line) => line && !line.startsWith('#')) : []);

export function writeTree(root, files) {
  rmSync(root, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

// Reports and sets the exit code. `checked` guards against a test that looks at nothing.
export function finish(name, checked, wrong, most = 40) {
  for (const line of wrong.slice(0, most)) console.log(line);
  if (wrong.length > most) console.log(`… and ${wrong.length - most} more`);
  console.log(`${name}: ${checked} checked, ${wrong.length} wrong`);
  if (checked === 0) console.log(`${name}: nothing was checked, which is a failure too`);
  process.exitCode = checked > 0 && wrong.length === 0 ? 0 : 1;
}

// A small site: a golden case's input with the shared tiny theme and the schema of the repository.
export function layOutSite(root, input) {
  cpSync(input, root, { recursive: true });
  const theme = join(root, 'themes/thu');
  if (!existsSync(theme)) cpSync(join(tests, 'golden/theme'), theme, { recursive: true });
  if (!existsSync(join(root, 'content'))) cpSync(join(tests, 'golden/content'), join(root, 'content'), { recursive: true });
  const schema = join(root, 'site-data/schema.sql');
  if (!existsSync(schema)) cpSync(join(repository, 'site-data/schema.sql'), schema);
}

// The line of a case's `args` file as arguments: blanks separate, '…' holds together.
export function words(line, root) {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((m) => (m[1] ?? m[2]).replaceAll('<root>', root));
}

export const version = () => run(['--version']).stdout.trim().split(/\s+/).pop();

export function redacted(text, root) {
  return text.replaceAll(root, '<root>').replaceAll(tests, '<tests>').replaceAll(version(), '<version>');
}

// The whole text or a first difference that can be read.
export function compareText(file, actual, wrong) {
  if (updating()) {
    writeFileSync(file, actual);
    return;
  }
  const expected = existsSync(file) ? readText(file) : null;
  if (expected !== actual) wrong.push(`${file}:\n--- expected\n${expected ?? '(no file)\n'}--- actual\n${actual}---`);
}

export const modified = (path) => statSync(path, { bigint: true });
