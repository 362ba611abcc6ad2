// Makes the pictures of the README from the seeds: npm run screenshots (needs a build, Chromium and an Arabic font).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const OUT = 'docs/images';
const folder = mkdtempSync(join(tmpdir(), 'isnad-screenshots-'));
const extract = (...args) =>
  execFileSync(process.execPath, ['bin/extract.cjs', ...args], { encoding: 'utf8' });

mkdirSync(OUT, { recursive: true });
extract(
  '-f',
  'html',
  '-o',
  join(folder, 'page.html'),
  'seeds/regional-summit.txt',
  'seeds/beijing-visit.txt',
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});

/** A picture of the page with the card of one quote open. */
async function page(name, options, quote) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(join(folder, 'page.html')).href);
  await tab.waitForSelector('html[data-ready]');
  await tab.locator('.text mark').nth(quote).click();
  await tab.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
}

const SGR = { 1: 'font-weight:700', 2: 'opacity:.65', 33: 'color:#e0c060', 36: 'color:#6fd0d8' };
const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, 'u');

/** Lines with colour sequences as markup; a sequence that ends a colour closes what is open. */
function markup(text) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return safe.split(ESCAPE).reduce((out, part, k) => {
    if (k % 2 === 0) return out + part;
    return out + (SGR[part] ? `<span style="${SGR[part]}">` : '</span>');
  }, '');
}

/** What -f text prints, as a terminal that joins and orders letters shows it. */
async function terminal() {
  const lines = extract('-f', 'text', '--color', 'always', 'seeds/gas-contract.txt').split('\n').slice(0, 22);
  const rows = lines.map((line) => `<div>${markup(line) || '&nbsp;'}</div>`).join('');
  const font = "font:15px/1.7 'DejaVu Sans Mono',monospace";
  const style = `margin:0;padding:16px;background:#14171a;color:#e6e3dc;white-space:pre;${font}`;
  writeFileSync(
    join(folder, 'terminal.html'),
    `<meta charset="utf-8"><body dir="rtl" style="${style}">${rows}`,
  );
  const tab = await browser.newPage({ viewport: { width: 900, height: 100 } });
  await tab.goto(pathToFileURL(join(folder, 'terminal.html')).href);
  await tab.screenshot({ path: join(OUT, 'terminal.png'), fullPage: true });
}

await page('page', { viewport: { width: 1200, height: 940 } }, 0);
await page('dark', { viewport: { width: 1200, height: 940 }, colorScheme: 'dark' }, 0);
await page('phone', { viewport: { width: 390, height: 800 } }, 3);
await terminal();
await browser.close();
rmSync(folder, { recursive: true });
