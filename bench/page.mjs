// How fast a page of 1,000 articles is in Chromium: first paint, ready, and each filter until the next frame.
// Usage: node bench/page.mjs [ARTICLES]; needs a build and Debian's chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'));
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt') && !name.includes('1256'));
const texts = seeds.map((name) => readFileSync(`seeds/${name}`, 'utf8'));
const records = Array.from({ length: count }, (_, k) =>
  JSON.stringify({
    id: `article-${k}`,
    date: new Date(Date.UTC(2020, 0, 1 + k)).toISOString().slice(0, 10),
    text: `${texts[k % texts.length]}\n${k}`,
  }),
);
writeFileSync(join(folder, 'in.jsonl'), records.join('\n'));
const out = join(folder, 'out.html');
execFileSync(process.execPath, ['bin/extract.cjs', '-f', 'html', '-o', out, join(folder, 'in.jsonl')]);

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
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(pathToFileURL(out).href);
await page.waitForSelector('html[data-ready]');
const load = await page.evaluate(() => ({
  firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  ready: performance.getEntriesByName('ready')[0]?.startTime,
  marks: document.querySelectorAll('mark').length,
  elements: document.querySelectorAll('*').length,
}));

/** Does something in the page and waits for the frame that shows it. */
const timed = (action) =>
  page.evaluate(async (source) => {
    const act = new Function(`return ${source}`)();
    const start = performance.now();
    act();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, String(action));

const FILTERS = {
  speaker: () => document.querySelector('#speaker-list input').click(),
  'speaker off': () => document.querySelector('#speaker-list input').click(),
  kind: () => document.querySelector('#kinds input').click(),
  'kind off': () => document.querySelector('#kinds input').click(),
  confidence: () => {
    const range = document.querySelector('#confidence');
    range.value = '0.8';
    range.dispatchEvent(new Event('input', { bubbles: true }));
  },
  clear: () => document.querySelector('#clear-filters').click(),
};
const mib = (statSync(out).size / 2 ** 20).toFixed(1);
console.log(`${count} articles, ${load.marks} marks, ${load.elements} elements, ${mib} MiB`);
console.log(`first contentful paint ${Math.round(load.firstPaint)} ms, ready ${Math.round(load.ready)} ms`);
for (const [name, action] of Object.entries(FILTERS)) {
  await page.evaluate(() => performance.clearMeasures('filter'));
  const whole = await timed(action);
  const script = await page.evaluate(() => performance.getEntriesByName('filter')[0]?.duration ?? 0);
  console.log(`${name}: ${whole.toFixed(0)} ms to the next frame, ${script.toFixed(0)} ms of it script`);
}
const search = async (word) => {
  await page.evaluate((query) => {
    document.querySelector('#query').value = query;
    window.searched = new Promise((done) => {
      performance.clearMeasures('filter');
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => done(performance.now() - list.getEntries()[0].startTime)),
        );
      }).observe({ entryTypes: ['measure'] });
    });
    document.querySelector('#search').dispatchEvent(new Event('input', { bubbles: true }));
  }, word);
  return page.evaluate(() => window.searched);
};
console.log(
  `search, first word: ${(await search('الغاز')).toFixed(0)} ms, next: ${(await search('الرئيس')).toFixed(0)} ms`,
);
await browser.close();
rmSync(folder, { recursive: true });
