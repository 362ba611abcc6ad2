import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodePage } from '../../src/text/html/charset.ts';
import { readPage } from '../../src/text/html/page.ts';

const FOLDER = 'fixtures/pages';
const names = readdirSync(FOLDER).flatMap((file) => /^(.+)\.html$/u.exec(file)?.[1] ?? []);

/** The text with its headline and date before it, as the golden file holds them. */
const golden = ({ text, title, date }: ReturnType<typeof readPage>): string =>
  `title: ${title}\ndate: ${date}\n---\n${text}`;

describe.each(names)('page %s', (name) => {
  const read = readPage(decodePage(readFileSync(`${FOLDER}/${name}.html`)).text);
  const file = `${FOLDER}/${name}.golden.txt`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, golden(read));

  test('is read as its golden file says', () => {
    expect(golden(read)).toBe(readFileSync(file, 'utf8'));
  });
});

describe('readPage', () => {
  const body = (html: string): string => readPage(`<html><body>${html}</body></html>`).text;

  test.each([
    ['blocks are paragraphs', '<p>واحد</p><div>اثنان<p>ثلاثة</p></div>', 'واحد\n\nاثنان\n\nثلاثة\n'],
    ['a break is a line end', '<p>واحد<br>اثنان</p>', 'واحد\nاثنان\n'],
    ['white space runs together', '<p> واحد \n\t اثنان </p>', 'واحد اثنان\n'],
    ['inline elements leave no gap', '<p>ال<b>وزير</b> قال</p>', 'الوزير قال\n'],
    ['<q> has marks', '<p>قال <q>نعم</q></p>', 'قال “نعم”\n'],
    [
      'scripts and captions are left out',
      '<p>واحد<script>x</script></p><figcaption>اثنان</figcaption>',
      'واحد\n',
    ],
    ['markup as text stays text', '<p>&lt;b&gt;واحد&lt;/b&gt;</p>', '<b>واحد</b>\n'],
    [
      'what is only a link leads elsewhere',
      '<p>قال <a>الوزير</a></p><p><a>اقرأ أيضاً</a></p>',
      'قال الوزير\n',
    ],
    ['nothing is an empty line', '', '\n'],
  ])('%s', (_name, html, text) => {
    expect(body(html)).toBe(text);
  });

  test('any text in a page in a page is read', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div',
        '>',
        '<br/>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&#x0;',
        '&',
        '<html>',
        '"',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof readPage(pieces.join('')).text).toBe('string');
      }),
      { seed: 858361096, numRuns: 100 },
    );
  });

  test('a page on which readability fails is read whole', () => {
    expect(body('<html><div<p><p>قال الوزير&#x0;')).toContain('قال الوزير');
  });

  test('a page nested beyond measure is refused', () => {
    expect(body(`${'<div>'.repeat(200)}<p>قال</p>`)).toBe('قال\n');
    expect(() => readPage('<div>'.repeat(100_000))).toThrow('more than 256 deep');
    expect(() => readPage(`${'<div>'.repeat(200)}${'</div>'.repeat(200)}`.repeat(50))).toThrow('too deep');
    for (const piece of ['<', '&amp;', '<br>', '<p>قال</p>']) {
      expect(() => readPage(piece.repeat(100_000))).toThrow('more than 50000 elements and pieces of text');
    }
  });
});

describe('metadata', () => {
  const BODY = '<p>قال الوزير إن الميناء سيفتح أبوابه غداً أمام السفن.</p>';
  test.each([
    [
      'the heading that is part of it',
      'بوتين يصل إلى بكين | الشراع',
      '<h1>بوتين يصل إلى بكين</h1>',
      'بوتين يصل إلى بكين',
    ],
    ['not the name of the site', 'بوتين يصل إلى بكين | الشراع', '<h1>الشراع</h1>', 'بوتين يصل إلى بكين'],
    ['the heading of the article', 'أخبار', '<article><h1>بوتين في بكين</h1></article>', 'بوتين في بكين'],
    ['a heading alone', '', '<h1>عنوان الصفحة</h1>', 'عنوان الصفحة'],
    ['nothing', '', '', ''],
  ])('headline: %s', (_name, title, heading, headline) => {
    const html = `<html><head><title>${title}</title></head><body>${heading}${BODY}</body></html>`;
    expect(readPage(html).title).toBe(headline);
  });

  test.each([
    ['<meta itemprop="datePublished" content="2022-02-04T23:30:00Z">', '2022-02-04'],
    ['<meta name="pubdate" content="2022-02-04">', '2022-02-04'],
    ['<meta name="date" content="Fri, 04 Feb 2022">', null],
    ['<article><time datetime="2022-02-04 08:00">أمس</time></article>', '2022-02-04'],
  ])('date of %s', (markup, date) => {
    expect(readPage(`<html><head></head><body>${markup}<p>قال</p></body></html>`).date).toBe(date);
  });
});

describe('decodePage', () => {
  const arabic = Buffer.from([0xde, 0xc7, 0xe1]);
  const page = (head: string, bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`<html>${head}<p>`), bytes]);

  test.each([
    ['UTF-8 whatever the page says', page('<meta charset="windows-1256">', Buffer.from('قال')), 'utf-8'],
    [
      'the encoding that the page names',
      page('<meta charset=iso-8859-6>', Buffer.from([0xe2, 0xc7, 0xe4])),
      'iso-8859-6',
    ],
    ['windows-1256 without a word of it', page('', arabic), 'windows-1256'],
    ['a mark', Buffer.from('\ufeff<p>قال', 'utf16le'), 'utf-16le'],
  ])('%s', (_name, bytes, encoding) => {
    const decoded = decodePage(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain('قال');
  });

  test('UTF-8 that is cut is named as damaged, whatever the page says', () => {
    const bytes = page('<meta charset="windows-1256">', Buffer.from('قال الوزير').subarray(0, -1));
    const { text, encoding, damage } = decodePage(bytes);
    expect({ text: text.slice(-10), encoding }).toEqual({ text: 'قال الوزي\ufffd', encoding: 'utf-8' });
    expect(damage).toContain('is damaged UTF-8');
  });

  test('binary data is refused', () => {
    expect(() => decodePage(Buffer.from([0x3c, 0, 0, 1]))).toThrow('is binary');
  });
});
