// Chromium for the tests, as its shell without windows (a third faster): one browser, closed whatever
// happens; a server on 127.0.0.1 that stops with the script; nothing may be asked of any other host.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { serve } from '../support/server.mjs';
import { publicRoot } from '../site/site.mjs';

export async function withBrowser(work) {
  const server = await serve(publicRoot);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await work(browser, server.address, `file://${encodeURI(publicRoot)}/`);
  } finally {
    await browser.close();
    server.close();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Past the tools that would wrap it: the browser then knows the script from the page before.
export const bringAxe = (cdp) => cdp.send('Runtime.evaluate', { expression: `${axe};0` });

// What a page may take on a machine that does other things too.
const mostMs = 180000;

// A page that notes everything it should not do.
export async function watchedPage(context, allowed, wrong) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(mostMs);
  // Between two pages the browser may still ask for the last one's icon, from an empty page.
  const ofNoPage = (text) => page.url() === 'about:blank' || /\/assets\/icon\./.test(text);
  page.on('console', (message) => { if (!ofNoPage(message.text())) wrong.push(`console: ${message.text()} (${page.url()})`); });
  page.on('pageerror', (error) => wrong.push(`script: ${error.message} (${page.url()})`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // What was still on its way when the test went on to the next page is no failure.
    if (why !== 'net::ERR_ABORTED' && !ofNoPage(request.url())) wrong.push(`request failed: ${why}: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(allowed)) wrong.push(`asks another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return page;
}

// Items shared among as many workers as there are processors (two at least).
export async function shared(items, worker) {
  const queue = [...items];
  await Promise.all(Array.from({ length: Math.min(4, Math.max(2, cpus().length)) }, () => worker(() => queue.shift())));
}

// Pages shared among tabs; each tab is watched and kept for all its pages. A page that throws or takes
// too long is told and does not stop the others.
export async function inTabs(browser, allowed, options, pages, wrong, work) {
  const open = async () => {
    const context = await browser.newContext(options);
    const page = await watchedPage(context, allowed, wrong);
    return { context, page, cdp: await context.newCDPSession(page) };
  };
  const inTime = (promise) => {
    let timer;
    const late = new Promise((_, refuse) => {
      timer = setTimeout(() => refuse(new Error(`took longer than ${mostMs / 1000} s`)), mostMs);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };
  await shared(pages, async (take) => {
    let tools = await open();
    for (let next = take(); next; next = take()) {
      try {
        await inTime(work(tools.page, tools.cdp, next));
      } catch (error) {
        wrong.push(`${next.path}: ${error.message.split('\n')[0]}`);
        await tools.context.close();
        tools = await open();
      }
    }
    await tools.context.close();
  });
}
