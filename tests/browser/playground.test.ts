import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';
import { hasChromium, launchBrowser } from '../support/browser.ts';

jest.setTimeout(120_000);

const inBrowser = hasChromium ? test : test.skip;
const TEXT = 'قالت الوزيرة هدى السالمي إن "الميناء سيفتح أبوابه غدا". 😀';

inBrowser('the playground extracts pasted text in the browser, and finds what Node finds', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(pathToFileURL(join('docs', 'playground', 'index.html')).href);
    await page.locator('#text').fill(TEXT);
    await page.locator('#date').fill('2022-02-04');
    await page.locator('button').click();
    const printed = JSON.parse((await page.locator('#json').textContent()) ?? '');
    expect(printed).toEqual(JSON.parse(JSON.stringify(documentOf(TEXT, { date: '2022-02-04' }))));
    const shown = page.frameLocator('#page');
    await shown.locator('mark').first().click();
    expect(await shown.locator('#card').textContent()).toContain('هدى السالمي');
    expect(failures).toEqual([]);
  } finally {
    await browser.close();
  }
});
