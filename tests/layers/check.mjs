// node check.mjs GUARD ROOT: one guard over the source tree below ROOT; says every violation.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// What git tracks, so that nothing a build or a person left beside it is looked at.
function trackedFiles(root) {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)) && lstatSync(join(root, path)).isFile());
}

const isCode = (path) => /^(generator|tests)\/.*\.[ch]pp$/.test(path);
const isGenerator = (path) => /^generator\/.*\.[ch]pp$/.test(path);
const folderOf = (path) => (path.split('/').length === 2 ? 'main' : path.split('/')[1]);

function includesOf(root, path) {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const found = /^\s*#\s*include\s*(?:"([^"]+)"|(<[^>]+>))/.exec(line);
      return found ? [{ line: i + 1, own: found[1], other: found[2] }] : [];
    });
}

function layerTable() {
  const may = new Map();
  const confined = [];
  for (const line of readFileSync(join(here, 'layers.txt'), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    if (line.startsWith('<')) {
      const [header, ...folders] = line.split(' ');
      confined.push({ header, folders });
    } else {
      const [folder, rest] = line.split(':');
      may.set(folder, new Set([folder, ...rest.trim().split(/\s+/)]));
    }
  }
  return { may, confined };
}

const guards = {
  layers(root, files) {
    const { may, confined } = layerTable();
    const wrong = [];
    for (const path of files.filter(isGenerator)) {
      const folder = folderOf(path);
      if (!may.has(folder)) {
        wrong.push(`${path}: the folder ${folder} is not in tests/layers/layers.txt`);
        continue;
      }
      for (const { line, own, other } of includesOf(root, path)) {
        if (own) {
          const theirs = own.split('/')[0];
          if (!existsSync(join(root, 'generator', own))) {
            wrong.push(`${path}:${line}: "${own}" is not below generator/`);
          } else if (!may.get(folder).has(theirs)) {
            wrong.push(`${path}:${line}: ${folder} must not include "${own}"`);
          }
        }
        const rule = other && confined.find(({ header }) => other.startsWith(header));
        if (rule && !rule.folders.includes(folder)) {
          wrong.push(`${path}:${line}: ${other} is confined to ${rule.folders.join(', ') || 'the tests'}`);
        }
        if (other && !rule && !/^<(c?[a-z_0-9]+|(sys|linux)\/[a-z_0-9]+\.h|(fcntl|unistd|stdlib|signal|locale|dirent)\.h)>$/.test(other)) {
          wrong.push(`${path}:${line}: ${other} is not listed in tests/layers/layers.txt`);
        }
        if (other?.startsWith('<fmt/') && path.endsWith('.hpp')) {
          wrong.push(`${path}:${line}: fmt belongs in source files, not in headers`);
        }
      }
    }
    return wrong;
  },

  // A module is a header with its source; two modules must not include each other, however far round.
  circles(root, files) {
    const module = (path) => path.replace(/^generator\//, '').replace(/\.[ch]pp$/, '');
    const edges = new Map();
    for (const path of files.filter(isGenerator)) {
      const from = module(path);
      if (!edges.has(from)) edges.set(from, new Set());
      for (const { own } of includesOf(root, path)) {
        if (own && module(own) !== from) edges.get(from).add(module(own));
      }
    }
    const done = new Set();
    const wrong = [];
    const visit = (name, trail) => {
      if (trail.includes(name)) {
        wrong.push(`circle: ${[...trail.slice(trail.indexOf(name)), name].join(' → ')}`);
      } else if (!done.has(name)) {
        for (const next of edges.get(name) ?? []) visit(next, [...trail, name]);
        done.add(name);
      }
    };
    for (const name of edges.keys()) visit(name, []);
    return wrong;
  },

  // A layer is compiled as one, and so are its tests: of two functions of one name in two files a call
  // could find the wrong one.
  neighbours(root, files) {
    const owners = new Map();
    const wrong = [];
    for (const path of files.filter((each) => /^(generator|tests\/unit)\/.*\.cpp$/.test(each))) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const [, inside] of text.matchAll(/^namespace \{\n([^]*?)^\}  \/\/ namespace\n/gm)) {
        for (const [, name] of inside.matchAll(/^[A-Za-z][^;={}()]*?\b([a-z_]\w*)\((?![^;{}]*\);)/gm)) {
          const key = `${dirname(path)}: ${name}`;
          if ((owners.get(key) ?? path) !== path) wrong.push(`${path}: ${name}() is a name of ${owners.get(key)} too`);
          owners.set(key, path);
        }
      }
    }
    return wrong;
  },

  words(root, files) {
    const rules = readFileSync(join(here, 'words.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([word, where, excused, reason]) => ({
        word: new RegExp(word), where: new RegExp(where), excused: new RegExp(excused), reason,
      }));
    return files.filter(isCode).flatMap((path) => {
      const mine = rules.filter(({ where, excused }) => where.test(path) && !excused.test(path));
      return readFileSync(join(root, path), 'utf8').split('\n').flatMap((line, i) => {
        const code = line.replace(/\/\/.*/, '').replace(/"(\\.|[^"\\])*"/g, '""');
        return mine.filter(({ word }) => word.test(code))
          .map(({ reason }) => `${path}:${i + 1}: ${line.trim()}\n    ${reason}`);
      });
    });
  },

  sizes(root, files) {
    return files.filter(isCode).flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
      const most = path.endsWith('.hpp') ? 200 : 400;
      // A list of views is one noun: every page's fields in one place, for those who write themes.
      if (/^generator\/site\/views\/\w+\.[ch]pp$/.test(path) || path === 'generator/model/plan.hpp') return lines > 500 ? [`${path}: ${lines} lines, at most 500`] : [];
      return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
    });
  },

  text(root, files) {
    const free = /\.(png|woff2?|ico|pdf|xlsx|jar|gz)$|^tests\/(broken|golden)\/|^site-data\/static\//;
    return files.filter((path) => !free.test(path)).flatMap((path) => {
      const bytes = readFileSync(join(root, path));
      let text;
      try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return [`${path}: not UTF-8`];
      }
      const wrong = [];
      if (text.startsWith('\uFEFF')) wrong.push(`${path}: begins with a byte order mark`);
      if (text.includes('\r')) wrong.push(`${path}: has a carriage return`);
      if (text !== '' && !text.endsWith('\n')) wrong.push(`${path}: no newline at its end`);
      if (text !== text.normalize('NFC')) wrong.push(`${path}: not in composed form (NFC)`);
      if (!/\.(txt|csv)$/.test(path) || !path.startsWith('site-data/')) {
        text.split('\n').forEach((line, i) => {
          if (/[ \t]$/.test(line)) wrong.push(`${path}:${i + 1}: blanks at the end of the line`);
        });
      }
      return wrong;
    });
  },

  locks(root, files) {
    return files.filter((path) => /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|\.npmrc)$/.test(path))
      .flatMap((path) => readFileSync(join(root, path), 'utf8').split('\n').flatMap((line, i) =>
        // A folder of this repository is no address.
        /"resolved": (?!"support\/)|registry\s*=|_auth/i.test(line) || (/https?:\/\//.test(line) && !/"(url|funding)":/.test(line))
          ? [`${path}:${i + 1}: an address of a registry: ${line.trim()}`] : []))
      .concat(files.filter((path) => /(^|\/)package\.json$/.test(path)).flatMap((path) =>
        Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')).devDependencies ?? {})
          .filter(([, version]) => !/^(\d+\.\d+\.\d+|file:support\/\w+)$/.test(version))
          .map(([name, version]) => `${path}: ${name} is not pinned: ${version}`)));
  },

  format(root, files) {
    const code = files.filter(isCode);
    if (code.length === 0) return [];
    const run = spawnSync('clang-format-14', ['--dry-run', '-Werror', ...code], { cwd: root, encoding: 'utf8' });
    if (run.error) return [String(run.error)];
    return run.status === 0 ? [] : run.stderr.split('\n').filter((line) => line.includes('error:'));
  },

  shell(root, files) {
    const scripts = files.filter((path) => /\.sh$/.test(path) || /^#!.*\b(ba)?sh\b/.test(readFileSync(join(root, path), 'latin1').slice(0, 40)));
    if (scripts.length === 0) return [];
    const run = spawnSync('shellcheck', ['--severity=style', '--external-sources', ...scripts], { cwd: root, encoding: 'utf8' });
    if (run.error) return [String(run.error)];
    const wrong = run.status === 0 ? [] : [run.stdout];
    for (const path of scripts) {
      const listing = execFileSync('stat', ['-c', '%A', path], { cwd: root, encoding: 'utf8' });
      if (!listing.includes('x')) wrong.push(`${path}: not executable`);
    }
    return wrong;
  },
};

const [guard, root] = process.argv.slice(2);
if (!guards[guard]) throw new Error(`no such guard: ${guard}`);
const files = trackedFiles(resolve(root));
const wrong = guards[guard](resolve(root), files);
for (const line of wrong) console.log(line);
console.log(`guard ${guard}: ${files.length} files, ${wrong.length} violations`);
process.exitCode = wrong.length === 0 ? 0 : 1;
