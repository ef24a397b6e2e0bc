// Plans in every stage of their life become whole sites.
import { join } from 'node:path';
import { finish, filesBelow, must, readText, tempDir } from '../support/lib.mjs';
import { layOut, plans } from './make.mjs';

const wrong = [];
for (const [name, { asOf }] of Object.entries(plans)) {
  const root = tempDir();
  layOut(name, root);
  const common = ['--root', root, '--db', join(root, 'data.sqlite')];
  must(['load', join(root, 'site-data'), ...common]);
  must(['check', ...common]);
  must(['build', ...common, '--out', join(root, 'public'), ...(asOf ? ['--as-of', asOf] : [])]);
  // Where a page is part of another now, its address says only that.
  const moved = (path) => readText(join(root, 'public', path)).includes('http-equiv="refresh"');
  const pages = filesBelow(join(root, 'public')).filter((path) => path.startsWith(`vi/${name}/`) && path.endsWith('.html') && !moved(path));
  if (pages.length < 50) wrong.push(`${name}: only ${pages.length} pages`);
  const hidden = pages.filter((path) => readText(join(root, 'public', path)).includes('noindex')).length;
  if (hidden !== (name === 'nhu-that' ? 0 : pages.length)) wrong.push(`${name}: ${hidden} of ${pages.length} pages are marked noindex`);
}
finish('plans of every stage', Object.keys(plans).length, wrong);
