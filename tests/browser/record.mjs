// What each test in the browser measured, for the accessibility statement: written below the build
// folder by the tests, compared with content/accessibility.results.toml by statement.mjs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../support/lib.mjs';

export const measuredFolder = join(build, 'measured');

// A test that ends early leaves nothing behind that could be taken for its result. A run over the pages
// named by an argument neither writes nor removes the result of the whole.
export function measuring(name) {
  const file = join(measuredFolder, `${name}.json`);
  mkdirSync(measuredFolder, { recursive: true });
  const isWhole = process.argv.length < 3;
  if (isWhole) rmSync(file, { force: true });
  const states = new Map();
  return {
    page(state, path) {
      if (!states.has(state)) states.set(state, { pages: new Set(), violations: 0 });
      states.get(state).pages.add(path);
    },
    violation(state) {
      states.get(state).violations += 1;
    },
    write(more = {}) {
      if (!isWhole) return;
      const list = [...states].map(([id, { pages, violations }]) => ({ id, pages: pages.size, violations }));
      const paths = [...new Set([...states.values()].flatMap(({ pages }) => [...pages]))].sort();
      writeFileSync(file, `${JSON.stringify({ states: list, paths, ...more }, null, 1)}\n`);
    },
  };
}
