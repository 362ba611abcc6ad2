import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { hasChromium, launchBrowser } from '../support/browser.ts';
import { run, temporaryFolder } from '../support/command.ts';

jest.setTimeout(120_000);

const HOSTILE = `عنوان </title><script>window.broken = 1</script>

قال الوزير خالد <b>المرزوق</b> إن "الميناء <img src=x onerror='window.broken = 2'> سيفتح \u202eأبوابه غدا".

</article></main><style>* { display: none }</style> &lt;b&gt; وأضاف: "</script><script>window.broken = 3</script>".
`;

const inBrowser = hasChromium ? describe : describe.skip;

inBrowser('the page of -f html', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let requests: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    const records = ['2022-02-01', '2022-02-03', '2022-03-01'].map((date, k) =>
      JSON.stringify({
        id: `مقالة ${k}`,
        date,
        text: readFileSync('seeds/kremlin-briefing.txt', 'utf8') + k,
      }),
    );
    writeFileSync(join(folder, 'dated.jsonl'), records.join('\n'));
    writeFileSync(join(folder, 'hostile.txt'), HOSTILE);
    for (const place of ['الميناء', 'المطار']) {
      const text = `وقف العمل في ${place}\n\nقال مصدر أمني إن "العمل في ${place} توقف فجر اليوم".\n`;
      writeFileSync(join(folder, `${place}.txt`), text);
    }
    for (const [name, ...inputs] of [
      ['seeds', 'seeds'],
      ['dated', join(folder, 'dated.jsonl')],
      ['hostile', join(folder, 'hostile.txt')],
      ['sources', join(folder, 'الميناء.txt'), join(folder, 'المطار.txt')],
    ]) {
      const { code, stderr } = await run(['-f', 'html', '-o', join(folder, `${name}.html`), ...inputs]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });

  afterAll(() => browser?.close());

  async function open(name: string, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    return openIn(context, name, hash);
  }

  async function openIn(context: BrowserContext, name: string, hash = ''): Promise<Page> {
    const page = await context.newPage();
    requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(join(folder, `${name}.html`))}${hash}`);
    await page.waitForSelector('html[data-ready]');
    return page;
  }

  const shownMarks = 'article:not([hidden]) mark:not(.off)';
  /** Marks off the screen follow the filters when they come near, or before printing. */
  const countShown = async (page: Page, selector = shownMarks): Promise<number> => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    return page.locator(selector).count();
  };
  const status = (page: Page) => page.locator('#status').textContent();

  test('is Arabic, right to left, and asks the network for nothing', async () => {
    const page = await open('seeds');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(requests).toHaveLength(1);
    expect(await page.locator('article').count()).toBe(10);
  });

  test('a click on a quote pins its card; Escape closes it and gives the focus back', async () => {
    const page = await open('seeds');
    const mark = page.locator('.text mark.k-direct').first();
    await mark.click();
    const card = page.locator('#card');
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toContain('الثقة');
    expect(await mark.locator('.tag').first().getAttribute('aria-expanded')).toBe('true');
    expect(page.url()).toContain('#');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tag');
  });

  test('the card shows on hover and on focus', async () => {
    const page = await open('seeds');
    await page.locator('.text mark').first().hover();
    await page.locator('#card').waitFor({ state: 'visible' });
    await page.mouse.move(2, 2);
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.locator('.text .tag').nth(2).focus();
    expect(await page.locator('#card').isVisible()).toBe(true);
  });

  test('filters by speaker, kind and confidence; the counts follow', async () => {
    const page = await open('seeds');
    const all = await countShown(page, shownMarks);
    const speaker = page.locator('#speaker-list li', { hasText: 'فلاديمير بوتين' });
    const count = Number(await speaker.locator('.count').textContent());
    await speaker.locator('input').check();
    expect(await status(page)).toMatch(new RegExp(`^${count} `, 'u'));
    await page.locator('#kinds input[value="direct"]').check();
    const direct = await countShown(page, shownMarks);
    expect(direct).toBeLessThan(count + 5);
    expect(await countShown(page, `${shownMarks}:not(.k-direct)`)).toBe(0);
    await page.locator('#clear-filters').click();
    expect(await countShown(page, shownMarks)).toBe(all);
    await page.locator('#confidence').fill('1');
    expect(await countShown(page, shownMarks)).toBeLessThan(all);
    expect(await page.locator('#nothing').isVisible()).toBe((await countShown(page, shownMarks)) === 0);
  });

  test('search folds the spelling and paints what it finds', async () => {
    const page = await open('seeds');
    await page.locator('#query').fill('الرييس الروسى');
    await page.waitForFunction(() => document.querySelectorAll('article[hidden]').length > 0);
    const found = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(found).toContain('الرئيس');
    await page.locator('#query').fill('لا توجد هذه الكلمات هنا');
    await page.locator('#nothing').waitFor({ state: 'visible' });
  });

  test('a word that goes over the edge of a mark is painted whole, without the number in it', async () => {
    const page = await open('sources');
    // The mark begins after the quotation mark.
    await page.locator('#query').fill('"العمل');
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    const found = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(found.join('|')).toContain('"|العمل');
    expect(found.join('')).not.toMatch(/\d/u);
  });

  const share = (page: Page, name: string) =>
    page.locator('#speaker-list li', { hasText: name }).first().locator('rect');
  const widths = (page: Page, name: string) =>
    share(page, name).evaluateAll((parts) => parts.map((part) => Number(part.getAttribute('width'))));

  test('the bars of who says how much, and their scale, follow the filters', async () => {
    const page = await open('seeds');
    const before = await widths(page, 'فلاديمير بوتين');
    expect(before.filter((width) => width > 0).length).toBeGreaterThan(1);
    await page.locator('#kinds input[value="direct"]').check();
    const direct = await widths(page, 'فلاديمير بوتين');
    expect(direct.slice(1)).toEqual([0, 0, 0]);
    const all = await page
      .locator('#speaker-list rect')
      .evaluateAll((parts) => parts.map((part) => Number(part.getAttribute('width'))));
    expect(Math.max(...all)).toBeCloseTo(100);
    await page.locator('#clear-filters').click();
    expect(await widths(page, 'فلاديمير بوتين')).toEqual(before);
  });

  test('the chart over time follows the filters, with the speakers who are left', async () => {
    const page = await open('dated');
    const legend = page.locator('#timeline .chart-legend li');
    await page.locator('#speaker-list li', { hasText: 'بيسكوف' }).locator('input').check();
    expect(await legend.allTextContents()).toEqual(['دميتري بيسكوف']);
    await page.locator('#query').fill('لا توجد هذه الكلمات هنا');
    await page.locator('#nothing').waitFor({ state: 'visible' });
    expect(await legend.count()).toBe(0);
  });

  test('unnamed sources of two articles are two speakers, told apart by the headline', async () => {
    const page = await open('sources');
    const rows = page.locator('#speaker-list li', { hasText: 'مصدر أمني' });
    expect(await rows.locator('small').allTextContents()).toEqual([
      'وقف العمل في الميناء',
      'وقف العمل في المطار',
    ]);
    await rows.first().locator('input').check();
    expect(await page.locator('article:not([hidden])').count()).toBe(1);
    expect(await (await open('hostile')).locator('#speaker-list small').count()).toBe(0);
    const named = (await open('seeds')).locator('#speaker-list li', { hasText: 'فلاديمير بوتين' });
    expect(await named.locator('small').count()).toBe(0);
  });

  test('filters outlast a reload, are in the address, and are those of this page alone', async () => {
    const context = await browser.newContext();
    const page = await openIn(context, 'seeds');
    await page.locator('#speaker-list li', { hasText: 'فلاديمير بوتين' }).locator('input').check();
    await page.locator('#kinds input[value="direct"]').check();
    await page.locator('#confidence').fill('0.5');
    await page.locator('#quotes-only').check();
    await page.locator('#query').fill('روسيا');
    await page.waitForFunction(() => location.hash.includes('q='));
    const shown = await status(page);
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#\?speaker=putin&kind=direct&confidence=0\.5&quotes-only=1&q=/u);
    const expectSame = async (again: Page): Promise<void> => {
      expect(await status(again)).toBe(shown);
      expect(await again.locator('#query').inputValue()).toBe('روسيا');
      expect(await again.locator('#confidence').inputValue()).toBe('0.5');
      expect(await again.locator('#quotes-only').isChecked()).toBe(true);
      expect(await again.locator('#articles.quotes-only').count()).toBe(1);
      expect(await again.locator('#kinds input:checked').getAttribute('value')).toBe('direct');
      expect(await again.locator('#speaker-list input:checked').count()).toBe(1);
    };
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    await expectSame(page);
    await expectSame(await openIn(context, 'seeds'));
    await expectSame(await open('seeds', hash));
    expect(await (await openIn(context, 'sources')).locator('#clear-filters').isVisible()).toBe(false);
    await page.locator('#clear-filters').click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await (await openIn(context, 'seeds')).locator('#clear-filters').isVisible()).toBe(false);
  });

  test('a quote and the filters share the address; a link to a quote alone shows it unfiltered', async () => {
    const context = await browser.newContext();
    const page = await openIn(context, 'seeds', '#?kind=indirect&speaker=nobody&confidence=x');
    expect(await page.locator('#kinds input:checked').getAttribute('value')).toBe('indirect');
    await page.locator(`${shownMarks} .tag`).first().click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#a[0-9a-f]{10}-q\d+\?kind=indirect$/u);
    await page.reload();
    await page.locator('#card').waitFor({ state: 'visible' });
    expect(await page.locator('#kinds input:checked').count()).toBe(1);
    const linked = await openIn(context, 'seeds', hash.replace(/\?.*/u, ''));
    await linked.locator('#card').waitFor({ state: 'visible' });
    expect(await linked.locator('#kinds input:checked').count()).toBe(0);
  });

  test('theme and language outlast a reload, on all pages', async () => {
    const context = await browser.newContext();
    const page = await openIn(context, 'seeds');
    await page.locator('#theme').click();
    await page.locator('#language').click();
    for (const name of ['seeds', 'sources']) {
      const again = (await openIn(context, name)).locator('html');
      expect(await again.getAttribute('data-theme')).toBe('dark');
      expect([await again.getAttribute('lang'), await again.getAttribute('dir')]).toEqual(['en', 'ltr']);
    }
  });

  test('where the browser remembers nothing and has no address to change, all works', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      history.replaceState = refuse;
    });
    const errors: Error[] = [];
    context.on('weberror', (error) => errors.push(error.error()));
    const page = await openIn(context, 'seeds');
    await page.locator('#theme').click();
    await page.locator('#language').click();
    await page.locator('#kinds input[value="direct"]').check();
    expect(await countShown(page, `${shownMarks}:not(.k-direct)`)).toBe(0);
    await page.locator(shownMarks).first().click();
    expect(await page.locator('#card').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('the names over an article choose a speaker on the whole page', async () => {
    const page = await open('seeds');
    await page.locator('.chip', { hasText: 'شي جين بينغ' }).first().click();
    expect(
      await page.locator('#speaker-list li', { hasText: 'شي جين بينغ' }).locator('input').isChecked(),
    ).toBe(true);
    expect(await page.locator('.chip[aria-pressed="true"]').count()).toBeGreaterThan(1);
  });

  test('a deep link opens its quote, also in a page made anew', async () => {
    const first = await open('seeds');
    const id = await first.locator('.tag').nth(60).getAttribute('id');
    const page = await open('seeds', `#${id}`);
    await page.locator('#card').waitFor({ state: 'visible' });
    expect(await page.locator(`[id="${id}"]`).getAttribute('aria-expanded')).toBe('true');
    expect(
      await page.locator(`[id="${id}"]`).evaluate((tag) => tag.getBoundingClientRect().top),
    ).toBeLessThan(900);
  });

  test('keys go through the quotes, also on an Arabic layout', async () => {
    const page = await open('seeds');
    const active = () => page.locator('.tag[aria-expanded="true"]').getAttribute('id');
    await page.keyboard.press('KeyJ');
    await page.locator('#card').waitFor({ state: 'visible' });
    const first = await active();
    await page.keyboard.press('KeyN');
    await page.waitForFunction((id) => !document.querySelector(`[id="${id}"][aria-expanded="true"]`), first);
    await page.keyboard.press('KeyK');
    await page.waitForFunction((id) => document.querySelector(`[id="${id}"][aria-expanded="true"]`), first);
    await page.keyboard.press('Slash');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  });

  test('copies a quote with its speaker, source and link', async () => {
    const page = await open('seeds', '', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.text mark.k-direct').first().click();
    await page.locator('#card-copy').click();
    await page.waitForFunction(() => document.getElementById('copied')?.textContent !== '');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[^\n]+: «[^»]+»\n[^\n]+\nfile:[^\n]+#a[0-9a-f]{10}-q\d+$/u);
  });

  test('quotes over time show where articles have dates, one column a day', async () => {
    const page = await open('dated');
    expect(await page.locator('#timeline svg g').count()).toBe(29);
    expect(await page.locator('#timeline .chart-legend li').count()).toBe(6);
    expect(await (await open('seeds')).locator('#timeline-part').isVisible()).toBe(false);
  });

  test('speaks English on demand', async () => {
    const page = await open('seeds');
    await page.locator('#language').click();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await page.locator('#speakers-title').textContent()).toBe('Speakers');
    expect(await page.locator('article').first().getAttribute('dir')).toBe('rtl');
  });

  test('markup, scripts and bidi controls of an article change nothing', async () => {
    const page = await open('hostile');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('img, article b:not(.chip b), main style').count()).toBe(0);
    expect(await page.locator('article .text').textContent()).toContain('<style>');
    expect(await page.locator('.ctl').first().getAttribute('data-u')).toBe('U+202E');
    expect(requests).toHaveLength(1);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  /** What axe finds, each with the first place. */
  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe });
    return page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  }

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
  ])('axe finds no violation: %s', async (_name, options) => {
    const page = await open('seeds', '', { ...options, bypassCSP: true });
    await page.locator('.text mark').first().click();
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds no violation in English, with filters, a chart and the list of keys', async () => {
    const page = await open('dated', '', { bypassCSP: true });
    await page.locator('#language').click();
    await page.locator('#kinds input').first().check();
    await page.locator('.chip').first().click();
    await page.locator('#help').click();
    expect(await violations(page)).toEqual([]);
  });

  test('fits a phone: nothing is wider than the screen, and the filters open on demand', async () => {
    const page = await open('seeds', '', { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('#panel').isVisible()).toBe(false);
    await page.locator('#panel-toggle').click();
    expect(await page.locator('#panel').isVisible()).toBe(true);
  });

  test('on a phone the card does not cover the line that was tapped', async () => {
    const page = await open('seeds', '', {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    const mark = page.locator('article').nth(1).locator('.text mark').first();
    await mark.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await mark.locator('.tag').tap();
    await page.locator('#card').waitFor({ state: 'visible' });
    const bottom = await mark.locator('.tag').evaluate((tag) => tag.getBoundingClientRect().bottom);
    const top = await page.locator('#card').evaluate((card) => card.getBoundingClientRect().top);
    expect(bottom).toBeLessThanOrEqual(top);
  });

  test('prints the articles without the controls', async () => {
    const page = await open('seeds');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('article').last().isVisible()).toBe(true);
  });
});
