// Chromium for the tests: one browser, closed whatever happens; a server on 127.0.0.1 that stops
// with the script; nothing may be asked of any other host.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { publicRoot } from '../site/site.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.csv': 'text/csv' };
// What a cautious host would send.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

export async function withBrowser(work) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const bytes = await readFile(join(publicRoot, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-security-policy': policy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await work(browser, `http://127.0.0.1:${server.address().port}/`, `file://${encodeURI(publicRoot)}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
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
