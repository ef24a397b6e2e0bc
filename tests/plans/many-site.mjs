// Builds the site of several plans, for the laws (SITE=many).
import { mkdirSync, rmSync } from 'node:fs';
import { must, tempDir } from '../support/lib.mjs';
import { database, files, folder, publicRoot } from '../site/site.mjs';
import { layOutMany } from './many.mjs';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const root = tempDir();
layOutMany(root);
must(['load', '--root', root, '--db', database]);
must(['build', '--root', root, '--db', database, '--out', publicRoot]);
console.log(`${files().length} files`);
