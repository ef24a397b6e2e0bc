// Themes as they lie in the repository: the chain of one, and the file that stands for a name.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, readText, repository } from '../support/lib.mjs';

const folder = join(repository, 'themes');
export const themes = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'theme.toml')));

// The theme itself first, then its parents.
export function chain(name) {
  const parent = /^parent\s*=\s*"([^"]+)"/m.exec(readText(join(folder, name, 'theme.toml')))?.[1];
  return [name, ...(parent ? chain(parent) : [])];
}

// name below `below` → text, a child's file in the place of its parent's.
export function resolved(name, below) {
  const texts = new Map();
  for (const theme of chain(name).reverse()) {
    for (const file of filesBelow(join(folder, theme, below))) {
      if (/\.(css|mustache|toml|js)$/.test(file)) texts.set(file, readText(join(folder, theme, below, file)));
    }
  }
  return texts;
}
