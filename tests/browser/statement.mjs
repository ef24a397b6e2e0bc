// The accessibility statement says what the tests in the browser just measured: states, violations,
// kinds of pages (content/accessibility.results.toml, which the build repeats on the page). Run with
// UPDATE_ACCESSIBILITY=1 to write it; day, number of pages and versions are those of that run.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, readText, repository } from '../support/lib.mjs';
import { measuredFolder } from './record.mjs';

const file = join(repository, 'content/accessibility.results.toml');
const require = createRequire(import.meta.url);
const wrong = [];

const [engines, ...parts] = ['engines', 'axe', 'states', 'paper'].map((name) => {
  const path = join(measuredFolder, `${name}.json`);
  if (!existsSync(path)) throw new Error(`browser/${name}.mjs has measured nothing: run the tests with the label browser together`);
  return JSON.parse(readText(path));
});
const states = parts.flatMap(({ states: list }) => list);
const { kinds } = parts[0];
const pages = new Set(parts.flatMap(({ paths }) => paths)).size;

// What no test of ours can tell. Kept here in both languages, so that a new record says it again.
const limits = [
  ['Công cụ không biết nội dung có dễ hiểu, văn bản thay thế có đúng nghĩa hay không.', 'The tools cannot tell whether the words are easy to understand, or whether a text alternative says the right thing.'],
  ['Các số liệu trên đo bằng Chromium; với Firefox và WebKitGTK chỉ kiểm tra di chuyển bằng bàn phím, hình vẽ, nút quay lại và (Firefox) bản in của một số trang. Chưa có người sử dụng phần mềm đọc màn hình kiểm tra.', 'The figures above were measured in Chromium; in Firefox and WebKitGTK only moving by keyboard, pictures, going back and (Firefox) paper were checked, on some pages. Nobody who uses a screen reader has looked at the pages.'],
  ['Giao diện sáng và tối được kiểm tra trên các trang mà hợp lại có mọi cấu trúc của trang web; các trạng thái khác được kiểm tra trên hai trang của mỗi loại.', 'The light and the dark scheme were checked on pages that together show every structure of the site; the other states on two pages of each kind.'],
];

function toml() {
  const version = (name) => JSON.parse(readText(require.resolve(`${name}/package.json`))).version;
  const chromium = /[\d.]+/.exec(execFileSync('/usr/bin/chromium-headless-shell', ['--version'], { encoding: 'utf8' }))[0];
  const quoted = (text) => JSON.stringify(text);
  const tools = [['Chromium', chromium], ...engines.versions, ['axe-core', version('axe-core')], ['Playwright', version('playwright-core')], ['Puppeteer', version('puppeteer-core')]];
  return [
    '# Written by tests/browser/statement.mjs from what the tests measured; shown on the page on accessibility.',
    `date = ${new Date().toISOString().slice(0, 10)}`,
    `pages = ${pages}`,
    `kinds = [${kinds.map(quoted).join(', ')}]`,
    ...tools.flatMap(([name, v]) => ['', '[[tool]]', `name = ${quoted(name)}`, `version = ${quoted(v)}`]),
    ...states.flatMap(({ id, pages: n, violations }) => ['', '[[state]]', `id = ${quoted(id)}`, `pages = ${n}`, `violations = ${violations}`]),
    ...limits.flatMap(([vi, en]) => ['', '[[limit]]', `vi = ${quoted(vi)}`, `en = ${quoted(en)}`]),
    '',
  ].join('\n');
}

// Only what the claim rests on; the file is ours, so plain patterns do.
function claims(text) {
  const found = [...text.matchAll(/^id = "(\w+)"\npages = \d+\nviolations = (\d+)$/gm)].map(([, id, n]) => `${id}: ${n}`);
  return { states: found.sort().join(', '), kinds: (/^kinds = \[(.*)\]$/m.exec(text) ?? ['', ''])[1] };
}

if (process.env.UPDATE_ACCESSIBILITY) {
  if (process.env.CI) throw new Error('UPDATE_ACCESSIBILITY is refused when CI is set');
  writeFileSync(file, toml());
} else if (!existsSync(file)) {
  wrong.push('nothing is on record: run the tests of the browser with UPDATE_ACCESSIBILITY=1');
} else {
  const recorded = claims(readFileSync(file, 'utf8'));
  const measured = { states: states.map(({ id, violations }) => `${id}: ${violations}`).sort().join(', '), kinds: kinds.map((kind) => JSON.stringify(kind)).join(', ') };
  for (const what of ['states', 'kinds']) {
    if (recorded[what] !== measured[what]) wrong.push(`${what}: on record ${recorded[what]}; measured ${measured[what]}. UPDATE_ACCESSIBILITY=1 writes it anew.`);
  }
}
finish('statement', states.length, wrong);
