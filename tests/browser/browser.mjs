// Chromium for the tests: one browser, closed whatever happens; a server on 127.0.0.1 that stops
// with the script; nothing may be asked of any other host.
import { chromium } from 'playwright-core';
import { serve } from '../support/server.mjs';
import { publicRoot } from '../site/site.mjs';

export async function withBrowser(work) {
  const server = await serve(publicRoot);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await work(browser, server.address, `file://${encodeURI(publicRoot)}/`);
  } finally {
    await browser.close();
    server.close();
  }
}

// A page that notes everything it should not do.
export async function watchedPage(context, allowed, wrong) {
  const page = await context.newPage();
  page.on('console', (message) => wrong.push(`console: ${message.text()} (${page.url()})`));
  page.on('pageerror', (error) => wrong.push(`script: ${error.message} (${page.url()})`));
  page.on('requestfailed', (request) => wrong.push(`request failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(allowed)) wrong.push(`asks another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return page;
}
