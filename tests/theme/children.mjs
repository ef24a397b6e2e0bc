// One thing changed takes one file in a child theme, and changes nothing else.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finish, layOutSite, must, readText, repository, tempDir, tests, tree } from '../support/lib.mjs';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';
const children = {
  nothing: {},
  part: { 'templates/parts/crumbs.mustache': '<p class="way">{{heading}}</p>\n' },
  word: { 'strings/own.toml': '[frame]\nlicence.vi = "Giấy phép sử dụng"\nlicence.en = "Terms of use"\n' },
  word_in_english: { 'strings/own.toml': '[frame]\nlicence.en = "Terms of use"\n' },
  colour: { 'static/own.css': ':root { --band: #5b1a1a; }\n' },
  logo: { 'static/logo.svg': logo },
};

function built(files) {
  const root = tempDir();
  layOutSite(root, join(tests, 'golden/mot-nhiem-vu/input'));
  cpSync(join(repository, 'themes/default'), join(root, 'themes/default'), { recursive: true });
  for (const [name, text] of Object.entries({ 'theme.toml': 'name = "con"\nparent = "default"\n', ...files })) {
    const path = join(root, 'themes/con', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const settings = join(root, 'site-data/site.toml');
  writeFileSync(settings, readText(settings).replace(/^theme = .*$/m, 'theme = "con"'));
  must(['load', '--root', root]);
  must(['build', '--root', root]);
  return new Map([...tree(join(root, 'public'))].map(([path, bytes]) => [path, bytes.toString()]));
}

const wrong = [];
let checked = 0;
const plain = built(children.nothing);
const styleOf = (files) => [...files.keys()].find((path) => /^assets\/site\.\w+\.css$/.test(path));
const expect = (what, holds) => {
  checked += 1;
  if (!holds) wrong.push(what);
};
const frames = (files) => [...files].filter(([path]) => /^(vi|en)\/.*\.html$/.test(path));

const part = built(children.part);
expect('the part is on every page', frames(part).every(([, html]) => html.includes('<p class="way">') && !html.includes('<nav class="crumbs"')));
expect('the part changes no file but pages', [...plain].every(([path, text]) => path.endsWith('.html') || path.includes('manifest') || part.get(path) === text));

const word = built(children.word);
expect('the word is on every page of its language', frames(word).every(([path, html]) => html.includes(path.startsWith('vi/') ? 'Giấy phép sử dụng' : 'Terms of use')));

const english = built(children.word_in_english);
expect('a word may change in one language', frames(english).every(([path, html]) => (path.startsWith('vi/') ? html === plain.get(path) : html.includes('Terms of use'))));

const colour = built(children.colour);
const css = colour.get(styleOf(colour));
expect('the colour has the last word', css.lastIndexOf('--band:') === css.indexOf('--band: #5b1a1a'));
expect('the rest of the style is the parent\'s', css.replace(/:root \{ --band: #5b1a1a; \}\n/, '') === plain.get(styleOf(plain)).replace(/\/\* Nothing here:[^*]*\*\/\n/, ''));

const pictured = built(children.logo);
const published = [...pictured.keys()].find((path) => /^assets\/logo\.\w+\.svg$/.test(path));
expect('the logo is published as it is', pictured.get(published) === logo);
expect('the logo is in the masthead', frames(pictured).every(([, html]) => /<p class="agency"><a [^>]*><img class="logo" src="[./]*assets\/logo\.\w+\.svg" alt="">/.test(html)));
expect('without a logo there is none', frames(plain).every(([, html]) => !html.includes('class="logo"')));
finish('child themes', checked, wrong);
