// Builds the site of the repository with the theme 'portal', for the laws (SITE=portal).
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, repository, tempDir } from '../support/lib.mjs';
import { database, files, folder, publicRoot } from '../site/site.mjs';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const root = tempDir();
for (const part of ['site-data', 'content', 'themes']) cpSync(join(repository, part), join(root, part), { recursive: true });
const settings = join(root, 'site-data/site.toml');
writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^theme = .*$/m, 'theme = "portal"'));
must(['load', '--root', root, '--db', database]);
must(['build', '--root', root, '--db', database, '--out', publicRoot]);
console.log(`${files().length} files`);
