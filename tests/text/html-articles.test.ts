import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readPage } from '../../src/text/html/page.ts';

const FOLDER = 'fixtures/benchmark';
const names = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Layouts of news sites: an article with the headline and paragraphs of a text. */
const LAYOUTS: Readonly<Record<string, (title: string, paragraphs: readonly string[]) => string>> = {
  modern: (title, paragraphs) => `
    <header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">العالم</a></li></ul></nav></header>
    <main><article><h1>${title}</h1><div class="share"><a href="#">شارك</a></div>
    ${paragraphs.map((each) => `<p>${each}</p>`).join('\n<div class="ad-slot"><p>إعلان</p></div>\n')}
    </article><aside class="related"><h2>المزيد</h2><ul><li><a href="/2">خبر آخر قال فيه الوزير إن الأمر مهم</a></li></ul></aside></main>
    <footer>جميع الحقوق محفوظة</footer>`,
  divs: (title, paragraphs) => `
    <div id="menu"><a href="/">أخبار</a> <a href="/s">رياضة</a></div>
    <div id="page"><h1 class="title">${title}</h1><div class="article-body">
    ${paragraphs.map((each) => `<div>${each}</div>`).join('')}</div></div>
    <div class="comments"><p>تعليق: أحسنتم</p></div><div class="footer">للاتصال بنا</div>`,
  breaks: (title, paragraphs) => `
    <table><tr><td><a href="/">الرئيسية</a></td></tr></table>
    <h1>${title}</h1><div class="content">${paragraphs.join('<br><br>')}</div>`,
};

describe.each(Object.entries(LAYOUTS))('layout %s', (_name, layout) => {
  test.each(names)('gives back %s', (name) => {
    const lines = readFileSync(`${FOLDER}/${name}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().replaceAll(/\s+/gu, ' '))
      .filter((line) => line !== '');
    const [title = '', ...paragraphs] = lines.map(escaped);
    const page = `<!doctype html><html lang="ar"><head><title>${title} | الشراع</title></head><body>${layout(title, paragraphs)}</body></html>`;
    expect(
      readPage(page)
        .text.split('\n')
        .filter((line) => line !== ''),
    ).toEqual(lines);
  });
});
