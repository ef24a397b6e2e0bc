// A preview on screen and on paper: the mark is seen at every width, stays in view, and stands on every
// sheet of every kind of page that is printed here, and of the files for units. The page loads again by
// itself when it is served, under the policy of the theme.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { finish, must, repository, start, tempDir } from '../support/lib.mjs';
import { pdf } from './pdf.mjs';

const wrong = [];
let checked = 0;
const check = (holds, message) => {
  checked += 1;
  if (!holds) wrong.push(message);
};
const root = tempDir();
for (const folder of ['site-data', 'content', 'themes']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
must(['preview', '--root', root, '--lang', 'vi'], { cwd: root });
const site = join(root, 'preview/site');
const units = join(root, 'preview/units/minh-hoa');
const files = ['vi/minh-hoa/index.html', 'en/minh-hoa/tasks/II.3.html', 'vi/minh-hoa/ban-in.html', 'vi/index.html'].map((path) => join(site, path)).concat(readdirSync(units).map((name) => join(units, name)));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await (await browser.newContext()).newPage();
  for (const file of files) {
    await page.goto(`file://${encodeURI(file)}`);
    for (const width of file.startsWith(site) ? [320, 768, 1440] : []) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(() => window.scrollTo(0, 1500));
      const box = await page.locator('#minhbach-draft').boundingBox();
      check(box && box.y >= 0 && box.y < 10 && box.width >= width - 20, `${file} at ${width}: the mark is at ${JSON.stringify(box)}`);
    }
    const { path, count } = pdf(file, await page.pdf({ preferCSSPageSize: true }));
    for (let sheet = 1; sheet <= count; sheet += 1) {
      const { stdout } = spawnSync('pdftotext', ['-raw', '-f', sheet, '-l', sheet, path, '-'].map(String), { encoding: 'utf8' });
      check(stdout.includes('DRAFT') && stdout.includes('THẢO'), `${file}: sheet ${sheet} of ${count} does not say that it is a draft`);
    }
  }
  const server = start(['preview', '--serve', '--port', '0', '--root', root, '--lang', 'en'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const until = (holds) => new Promise((resolve) => {
    const look = () => (holds() ? resolve() : setTimeout(look, 20));
    look();
  });
  server.stdout.on('data', (bytes) => { said += bytes; });
  await until(() => said.includes('Built'));
  const about = await page.goto(`${said.match(/http:\/\/127\.0\.0\.1:\d+\//)[0]}vi/gioi-thieu.html`);
  check(about.status() === 200, `served: ${about.status()}`);
  appendFileSync(join(root, 'content/about.vi.md'), '\nMột câu vừa thêm.\n');
  check(await page.getByText('Một câu vừa thêm.').waitFor({ timeout: 60000 }).then(() => true, () => false), 'the page does not load again');
  server.kill('SIGINT');
} finally {
  await browser.close();
}
finish('draft', checked, wrong);
