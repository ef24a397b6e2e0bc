// Lighthouse on the plan that is not marked illustrative, sent as a host would send it (brotli, cached
// assets, an address of its own): 100 for accessibility, best practices and search engines; the
// performance is told, and must not fall below what a busy machine still measures.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import RobotsTxt from 'lighthouse/core/audits/seo/robots-txt.js';
import { filesBelow, finish, must, tempDir } from '../support/lib.mjs';
import { freePort, serve } from '../support/server.mjs';
import { layOut } from '../plans/make.mjs';

const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const wrong = [];
const name = 'nhu-that';

// Chromium with a port for Lighthouse, a folder of its own, nothing asked of any other host.
async function withChromium(work) {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-lighthouse-'));
  const port = await freePort();
  const chromium = spawn('/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--user-data-dir=${folder}`, `--remote-debugging-port=${port}`, 'about:blank'], { stdio: 'ignore' });
  const gone = new Promise((resolve) => chromium.once('exit', resolve));
  try {
    for (let i = 0; i < 300; i += 1) {
      if (await fetch(`http://127.0.0.1:${port}/json/version`).then((r) => r.ok, () => false)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await work(port);
  } finally {
    chromium.kill();
    await gone;
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      // A last process of the browser still writes there: a folder left in the system's temporary one.
    }
  }
}

const root = tempDir();
layOut(name, root);
const port = await freePort();
const settings = join(root, 'site-data/site.toml');
const address = `http://127.0.0.1:${port}/`;
writeFileSync(settings, readFileSync(settings, 'utf8').replace('base_url = ""', `base_url = "${address}"`));
const common = ['--root', root, '--db', join(root, 'data.sqlite')];
must(['load', join(root, 'site-data'), ...common]);
must(['build', ...common, '--out', join(root, 'public')]);

// The overview, the heaviest task and the table of who is responsible, found by the kind of page.
const ofKind = (kind) => filesBelow(join(root, 'public'))
  .filter((path) => path.startsWith(`vi/${name}/`) && path.endsWith('.html'))
  .map((path) => [path, readFileSync(join(root, 'public', path), 'utf8')])
  .filter(([, html]) => html.includes(`<body class="page-${kind}"`))
  .sort((a, b) => b[1].length - a[1].length)[0]?.[0];
const paths = ['overview', 'task', 'responsibility'].map(ofKind);
if (paths.includes(undefined)) throw new Error('a page to measure is missing');

// Time is taken on a machine that may do other things: what is too slow is measured again, twice at most,
// and the best of these counts. What is not a matter of time comes out the same each time.
async function steadied(measure) {
  const speed = ({ lhr }) => lhr.categories.performance?.score ?? 0;
  let best = await measure();
  for (let i = 0; i < 2 && speed(best) * 100 < least.performance; i += 1) {
    const again = await measure();
    if (speed(again) > speed(best)) best = again;
  }
  return best;
}

// Lighthouse asks for robots.txt from within the page, whose policy lets a page ask for nothing. So its
// audit is given what the server sends.
async function robots() {
  const response = await fetch(`${address}robots.txt`);
  const { score, details } = RobotsTxt.audit({ RobotsTxt: { status: response.status, content: await response.text() } });
  if (response.status !== 200 || score !== 1) wrong.push(`robots.txt: ${response.status} ${details?.items.map(({ line, message }) => `${line}: ${message}`).join('; ') ?? ''}`);
}

const server = await serve(join(root, 'public'), port);
try {
  await robots();
  await withChromium(async (chromium) => {
    for (const path of paths) {
      const { lhr } = await steadied(() => lighthouse(address + path, { port: chromium, logLevel: 'silent', onlyCategories: Object.keys(least), skipAudits: ['robots-txt'], disableFullPageScreenshot: true }));
      if (lhr.runtimeError) wrong.push(`${path}: ${lhr.runtimeError.message}`);
      const scores = Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]);
      console.log(`${path}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
      for (const [id, score] of scores) {
        if (score >= least[id]) continue;
        const why = lhr.categories[id].auditRefs.map((ref) => [ref, lhr.audits[ref.id]])
          .filter(([ref, audit]) => ref.weight > 0 && audit.score !== null && audit.score < 1).map(([, audit]) => `${audit.id} ${audit.displayValue ?? ''}`);
        wrong.push(`${path}: ${id} ${score}, at least ${least[id]}: ${why.join('; ')}`);
      }
    }
  });
} finally {
  server.close();
}
finish('lighthouse', paths.length + 1, wrong);
