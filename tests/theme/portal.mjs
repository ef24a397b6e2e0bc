// What the theme 'portal' leaves out and what it keeps, on every page.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, finish, readText, repository } from '../support/lib.mjs';
import { attribute, elements, files, hasAttribute, langOf, page, pagePaths, publicRoot, squeezed, textOf } from '../site/site.mjs';

const wrong = [];
const withClass = (document, name) => elements(document).filter((e) => (attribute(e, 'class') ?? '').split(' ').includes(name));
for (const path of pagePaths()) {
  const { document, html } = page(path);
  const say = (what) => wrong.push(`${path}: ${what}`);
  if (withClass(document, 'masthead').length > 0) say('has a masthead');
  if (elements(document).some((e) => hasAttribute(e, 'target'))) say('a link leaves the frame');
  if (!langOf(path)) continue;
  const [foot] = elements(document, 'footer').slice(-1);
  if (!foot || elements(foot, 'a').filter((e) => attribute(e, 'rel') === 'license').length !== 1) say('no licence at its foot');
  if (!foot || withClass(foot, 'source').length !== 1) say('its foot does not say whose page it is');
  if (withClass(document, 'twin').length !== 1) say('no language switch');
  const ofPlan = /^(vi|en)\/(minh-hoa|cchc-2021-2025)\//.exec(path);
  if (ofPlan && withClass(document, 'plan-menu').length !== 1) say('no navigation of the plan');
  if (ofPlan?.[2] === 'minh-hoa' && withClass(document, 'illustrative').length !== 1) say('does not say that it is illustrative');
  if (ofPlan?.[2] !== 'minh-hoa' && withClass(document, 'illustrative').length !== 0) say('says that it is illustrative');
  if (ofPlan?.[2] === 'minh-hoa' && path.endsWith('/index.html') && path.split('/').length === 3 && !/class="status">[^\n]*<time /.test(html)) say('no date of its figures');
  if (squeezed(textOf(elements(document, 'h1')[0])) === '') say('no heading');
}

// Style: nothing measured by a window, nothing that follows one; no script that leaves the frame.
for (const path of files()) {
  if (/\.js$/.test(path) && /\b(top|parent)\.location|window\.(top|parent)\b/.test(readText(join(publicRoot, path)))) wrong.push(`${path}: reaches out of the frame`);
}

// Only overrides: every file of the theme stands for one of its parent.
const own = join(repository, 'themes/portal');
for (const file of filesBelow(own)) {
  if (file !== 'theme.toml' && !existsSync(join(repository, 'themes/default', file))) wrong.push(`themes/portal/${file}: overrides nothing`);
}
if (readdirSync(own).length < 2) wrong.push('themes/portal is empty');
finish('portal', pagePaths().length, wrong);
