// Builds the default site once for the tests that look at it.
import { mkdirSync, rmSync } from 'node:fs';
import { must, repository } from '../support/lib.mjs';
import { database, files, folder, publicRoot } from './site.mjs';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
must(['load', '--root', repository, '--db', database]);
must(['check', '--root', repository, '--db', database]);
must(['build', '--root', repository, '--db', database, '--out', publicRoot]);
console.log(`${files().length} files`);
