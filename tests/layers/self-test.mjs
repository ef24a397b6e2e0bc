// Every guard has to fail on a tree with its violation, and say where; and pass without it.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const check = join(dirname(fileURLToPath(import.meta.url)), 'check.mjs');
const cases = [
  ['layers', { 'generator/base/a.hpp': '#include "model/b.hpp"\n', 'generator/model/b.hpp': '' }, 'generator/base/a.hpp:1: base must not include "model/b.hpp"'],
  ['layers', { 'generator/site/a.cpp': '#include <sqlite3.h>\n' }, 'generator/site/a.cpp:1: <sqlite3.h> is confined to store'],
  ['layers', { 'generator/new/a.cpp': '' }, 'the folder new is not in'],
  ['layers', { 'generator/base/a.cpp': '#include <boost/any.hpp>\n' }, 'is not listed'],
  ['layers', { 'generator/base/a.hpp': '#include <fmt/format.h>\n' }, 'not in headers'],
  ['circles', { 'generator/base/a.hpp': '#include "base/b.hpp"\n', 'generator/base/b.cpp': '#include "base/c.hpp"\n', 'generator/base/b.hpp': '', 'generator/base/c.hpp': '#include "base/a.hpp"\n' }, 'base/a → base/b → base/c → base/a'],
  ['neighbours', { 'generator/base/a.cpp': 'namespace {\n\nint same(int a) {\n  return a;\n}\n\n}  // namespace\n', 'generator/base/b.cpp': 'namespace {\n\nlong same(long a) {\n  return a;\n}\n\n}  // namespace\n' }, 'same() is a name of generator/base/a.cpp too'],
  ['neighbours', { 'tests/unit/base/a.cpp': 'namespace {\n\nint same(int a) {\n  return a;\n}\n\n}  // namespace\n', 'tests/unit/base/b.cpp': 'namespace {\n\nlong same(long a) {\n  return a;\n}\n\n}  // namespace\n' }, 'same() is a name of tests/unit/base/a.cpp too'],
  ['words', { 'generator/base/a.cpp': 'auto v = std::views::all(x);\n' }, 'clang 14'],
  ['words', { 'generator/base/a.hpp': 'using namespace std;\n' }, 'must not open'],
  ['words', { 'generator/site/a.cpp': 'std::cout << 1;\n' }, 'neither prints'],
  ['words', { 'generator/site/a.cpp': 'auto t = std::chrono::system_clock::now();\n' }, 'clock'],
  ['words', { 'generator/site/a.cpp': 'std::unordered_map<int, int> m;\n' }, 'hash order'],
  ['words', { 'generator/site/a.cpp': 'std::locale l;\n' }, 'locale of the machine'],
  ['words', { 'generator/site/a.cpp': 'std::regex r;\n' }, 'recursive'],
  ['words', { 'generator/content/a.cpp': 'cmark_get_arena_mem_allocator();\n' }, 'arena'],
  ['words', { 'generator/site/a.cpp': 'std::ofstream f;\n' }, 'one door'],
  ['sizes', { 'generator/base/a.cpp': '\n'.repeat(401) }, '401 lines, at most 400'],
  ['sizes', { 'generator/base/a.hpp': '\n'.repeat(201) }, '201 lines, at most 200'],
  ['text', { 'a.md': 'x' }, 'no newline'],
  ['text', { 'a.md': 'x \n' }, 'a.md:1: blanks'],
  ['text', { 'a.md': 'x\r\n' }, 'carriage return'],
  ['text', { 'a.md': 'e\u0302\n' }, 'NFC'],
  ['text', { 'a.md': Buffer.from([0xff, 0x0a]) }, 'not UTF-8'],
  ['locks', { 'tests/package-lock.json': '"resolved": "https://registry.example/x.tgz"\n' }, 'address of a registry'],
  ['locks', { 'tests/package.json': '{"devDependencies": {"x": "^1.0.0"}}\n' }, 'not pinned'],
  ['format', { 'generator/base/a.cpp': 'int   x ;\n' }, 'a.cpp:1'],
  ['shell', { 'a.sh': '#!/bin/bash\necho $1\n' }, 'SC2086'],
  ['shell', { 'run': '#!/bin/sh\ntrue\n' }, 'not executable'],
];
const clean = {
  'generator/base/a.hpp': '#pragma once\n\n#include <string>\n', 'generator/base/a.cpp': '#include "base/a.hpp"\n\n// std::cout is named here, "std::locale" too\n',
  'run.sh': '#!/bin/sh\ntrue\n', 'tests/package.json': '{"devDependencies": {"x": "1.0.0"}}\n', 'a.md': 'Kế hoạch\n',
};

function guard(name, files, executable = []) {
  const root = mkdtempSync(join(tmpdir(), 'guards '));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      if (executable.includes(path)) chmodSync(join(root, path), 0o755);
    }
    const git = (...args) => execFileSync('git', args, { cwd: root });
    git('init', '-q');
    git('add', '-A');
    // What a build leaves is nobody's source.
    writeFileSync(join(root, '.public.state'), 'x \r\n');
    return spawnSync('node', [check, name, root], { encoding: 'utf8' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

let wrong = 0;
for (const [name, files, said] of cases) {
  const run = guard(name, files);
  if (run.status !== 1 || !run.stdout.includes(said)) {
    wrong += 1;
    console.log(`guard ${name} does not see ${JSON.stringify(files).slice(0, 200)}\n${run.stdout}${run.stderr}`);
  }
}
for (const name of new Set(cases.map(([name]) => name))) {
  const run = guard(name, clean, ['run.sh']);
  if (run.status !== 0) {
    wrong += 1;
    console.log(`guard ${name} complains about a clean tree\n${run.stdout}${run.stderr}`);
  }
}
console.log(`${cases.length} violations planted, ${wrong} not seen`);
process.exitCode = wrong === 0 ? 0 : 1;
