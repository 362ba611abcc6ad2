import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether tests in a real browser can run; where not, they skip and say so. */
export const hasChromium = existsSync(CHROMIUM);

if (!hasChromium) {
  process.stderr.write(`skipped: tests in a browser, for want of ${CHROMIUM} (apt-get install chromium)\n`);
}

/** Starts headless Chromium without any traffic of its own. */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
