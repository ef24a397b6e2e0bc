// Firefox for the tests, over WebDriver BiDi: the verbs of webkit.mjs, and paper. Whatever happens to
// the script, the browser ends: the system kills it with its parent.
import puppeteer from 'puppeteer-core';

const mostMs = 180000; // a machine may do other things too

export async function withFirefox(work) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/setpriv',
    args: ['--pdeathsig', 'KILL', '/usr/bin/firefox-esr', '--headless'],
    headless: false, // said to the program, not to setpriv
    extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
    timeout: mostMs,
    protocolTimeout: mostMs,
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(mostMs);
    await work({
      name: 'Firefox',
      version: (await browser.version()).split('/')[1],
      open: (address) => page.goto(address),
      ask: (question, ...args) => page.evaluate(question, ...args),
      size: (width, height) => page.setViewport({ width, height }),
      async press(key, { times = 1, held } = {}) {
        if (held) await page.keyboard.down(held);
        for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
        if (held) await page.keyboard.up(held);
      },
      // As a reader prints who changes nothing in the dialogue: what is too wide makes all of it smaller.
      print: () => page.pdf({ preferCSSPageSize: false }),
    });
  } finally {
    await browser.close();
  }
}
