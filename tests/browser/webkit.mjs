// WebKitGTK for the tests: its small browser on a screen that nobody sees, asked by plain WebDriver
// over 127.0.0.1. Whatever happens to the script, all of it ends: the system kills the screen and the
// driver with their parent, and no window outlives its screen.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/server.mjs';

const mostMs = 180000; // a machine may do other things too
const keys = { Shift: '\uE008', Tab: '\uE004' };

// It lies in a folder named after the machine's architecture.
function miniBrowser() {
  const found = readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'webkit2gtk-4.1/MiniBrowser')).find((path) => existsSync(path));
  if (!found) throw new Error('no MiniBrowser: the package webkit2gtk-driver brings it');
  return found;
}

// Ends with this script, or before it.
const started = [];
function start(command, args, options) {
  const child = spawn('/usr/bin/setpriv', ['--pdeathsig', 'KILL', command, ...args], options);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  started.push(async () => {
    child.kill();
    await gone;
  });
  return child;
}

function client(port) {
  return async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(mostMs) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${path.split('/').pop()}: ${value.error}: ${value.message}`);
    return value;
  };
}

async function answers(call) {
  for (const end = Date.now() + mostMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await call('GET', '/status').catch(() => null)) return;
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function withWebKit(work) {
  try {
    const screen = start('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const display = await new Promise((resolve, refuse) => {
      screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
      screen.once('exit', () => refuse(new Error('Xvfb does not start')));
    });
    const port = await freePort();
    start('/usr/bin/WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' } });
    const call = client(port);
    await answers(call);
    const options = { binary: miniBrowser(), args: ['--automation', '--enable-page-cache=false'] };
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { pageLoad: mostMs, script: mostMs } } } });
    const inSession = (method, verb, body) => call(method, `/session/${sessionId}${verb}`, body);
    try {
      await work({
        name: 'WebKitGTK',
        version: capabilities.browserVersion,
        open: (url) => inSession('POST', '/url', { url }),
        ask: (question, ...args) => inSession('POST', '/execute/sync', { script: typeof question === 'string' ? question : `return (${question}).apply(null, arguments)`, args }),
        size: (width, height) => inSession('POST', '/window/rect', { width, height }),
        press(key, { times = 1, held } = {}) {
          const stroke = [{ type: 'keyDown', value: keys[key] }, { type: 'keyUp', value: keys[key] }];
          const holding = (type) => (held ? [{ type, value: keys[held] }] : []);
          const actions = [...holding('keyDown'), ...Array.from({ length: times }, () => stroke).flat(), ...holding('keyUp')];
          return inSession('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
        },
      });
    } finally {
      await inSession('DELETE', '').catch(() => {}); // its driver is ended anyway
    }
  } finally {
    for (const end of started.reverse()) await end();
  }
}
