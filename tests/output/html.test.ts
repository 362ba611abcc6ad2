import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MentionForm, Speaker } from '../../src/document.ts';
import { articleHtml } from '../../src/output/html/article.ts';
import { allotColors, COLORS, speakerKey } from '../../src/output/html/colors.ts';
import { attribute, html, jsonBlock } from '../../src/output/html/escape.ts';
import { cutPieces, rangesByLine, renderPieces } from '../../src/output/html/pieces.ts';
import { withOffsets } from '../../src/output/offsets.ts';
import { documentOf } from '../support/article.ts';

const TEXT = 'بوتين: سنلتقي غداً\n\nقال الوزير خالد المرزوق إن "الميناء سيفتح أبوابه غدا أمام السفن".\n';

const inBrackets = (text: string, ranges: { start: number; end: number }[]): string =>
  renderPieces(
    text,
    cutPieces(ranges, { start: 0, end: text.length }),
    { start: 0, end: text.length },
    {
      text: (part) => part,
      open: ({ range }) => `[${ranges.indexOf(range)}:`,
      close: () => ']',
    },
  );

describe('pieces', () => {
  test('nested ranges are nested elements', () => {
    expect(
      inBrackets('abcdef', [
        { start: 0, end: 6 },
        { start: 2, end: 4 },
      ]),
    ).toBe('[0:ab[1:cd]ef]');
  });

  test('a range that starts in another and ends after it is cut where the other ends', () => {
    expect(
      inBrackets('abcdef', [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ]),
    ).toBe('[0:ab[1:cd]][1:ef]');
  });

  test('of two ranges over the same words the first is outside', () => {
    expect(
      inBrackets('abc', [
        { start: 0, end: 3 },
        { start: 0, end: 3 },
      ]),
    ).toBe('[0:[1:abc]]');
  });

  const anyRange = fc
    .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  test('whatever the ranges, the text is whole, elements are balanced, and each range covers what it says', () => {
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 12 }), (ranges) => {
        const text = 'x'.repeat(40);
        const within = { start: 0, end: 40 };
        const depth: number[] = [];
        const covered = ranges.map(() => 0);
        const printed = renderPieces(text, cutPieces(ranges, within), within, {
          text: (part) => {
            for (const open of depth) covered[open] = (covered[open] ?? 0) + part.length;
            return part;
          },
          open: ({ range }) => {
            depth.push(ranges.indexOf(range));
            return '';
          },
          close: ({ range }) => {
            expect(depth.pop()).toBe(ranges.indexOf(range));
            return '';
          },
        });
        expect(printed).toBe(text);
        expect(depth).toEqual([]);
        expect(covered).toEqual(ranges.map(({ start, end }) => end - start));
      }),
      { seed: 7 },
    );
  });

  test('a range over two lines is part of both', () => {
    const lines = [
      { start: 0, end: 5 },
      { start: 6, end: 9 },
      { start: 10, end: 12 },
    ];
    const ranges = [
      { start: 2, end: 8 },
      { start: 11, end: 12 },
    ];
    expect(rangesByLine(lines, ranges)).toEqual([[ranges[0]], [ranges[0]], [ranges[1]]]);
  });
});

describe('escaping', () => {
  test('markup is text', () => {
    expect(html(`<b a="1" b='2'>&`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;');
  });

  test('controls and bidi scopes become visible elements, marks without scope stay', () => {
    expect(html('a\u202eb\u200fc\u0000')).toBe(
      'a<i class="ctl" data-u="U+202E"></i>b\u200fc<i class="ctl" data-u="U+0000"></i>',
    );
    expect(attribute('a\u202e"b')).toBe('a&quot;b');
  });

  test('no text closes a JSON block, and it reads back without controls', () => {
    const block = jsonBlock({ a: '</script><!--\u2066x' });
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual({ a: '</script><!--x' });
  });
});

describe('colours', () => {
  test('are apart within an article, and the same for the same speakers', () => {
    const keys = Array.from({ length: COLORS }, (_, k) => `person:${k}`);
    expect(new Set(allotColors(keys)).size).toBe(COLORS);
    expect(allotColors(['putin'])).toEqual(allotColors(['putin', 'xi']).slice(0, 1));
  });

  const speaker = (id: string, type: Speaker['type'], name: string, form: MentionForm): Speaker => ({
    ...{ id, type, name, latinName: null, wikidata: null },
    mentions: [{ text: name, start: 0, end: name.length, form }],
  });

  test('a known speaker goes by the id, another by type and folded name', () => {
    expect(speakerKey(speaker('xi', 'person', 'الرئيس', 'role'), 'a1')).toBe('xi');
    expect(speakerKey(speaker('s1', 'person', 'أَحمد', 'name'), 'a1')).toBe(
      speakerKey(speaker('s7', 'person', 'احمد', 'name'), 'a2'),
    );
  });

  test.each<[Speaker['type'], string, boolean]>([
    ['unnamed', 'مصدر أمني', false],
    ['person', 'الوزير', false],
    ['group', 'سكان القرية', false],
    ['organization', 'موسكو', true],
  ])(
    'whom only a description names is another in another article, but for bodies: %s %s',
    (type, name, same) => {
      const keys = ['a1', 'a2'].map((article) =>
        speakerKey(speaker('s1', type, name, 'description'), article),
      );
      expect(keys[0] === keys[1]).toBe(same);
    },
  );
});

describe('an article', () => {
  const document = documentOf(TEXT, { date: '2022-02-04' });
  const printed = articleHtml(document, TEXT, 'a1');

  test('has its headline once, quotes by id, and cue and mention marked', () => {
    expect(printed.match(/سنلتقي/gu)).toHaveLength(2); // headline and title in the data
    for (const { id } of document.quotes) expect(printed).toContain(`id="a1-${id}"`);
    expect(printed).toMatch(/<span class="cue c\d+" data-q="\d">قال<\/span>/u);
    expect(printed).toMatch(/<span class="mention c\d+" data-q="\d">الوزير خالد المرزوق<\/span>/u);
    expect(printed).toContain('<time datetime="2022-02-04">');
  });

  test('is the same whatever the unit of offsets', () => {
    const emoji = `😀 ${TEXT}`;
    const codePoints = documentOf(emoji);
    const bytes = withOffsets(codePoints, emoji, 'byte');
    expect(articleHtml(bytes, emoji, 'a1')).toBe(articleHtml(codePoints, emoji, 'a1'));
  });

  test('any text is printed whole and adds no element of its own', () => {
    const bit = fc.constantFrom(
      '<script>alert(1)</script>',
      '"',
      '&lt;',
      '\u202e',
      'قال الوزير إن "',
      '\n',
      '😀',
      '\ud800',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const text = bits.join('');
        const page = articleHtml(documentOf(text), text, 'a1');
        expect(page.match(/<script/gu)).toHaveLength(1);
        const words = page
          .replace(/<script.*?<\/script>|<a .*?<\/a>|<p class="meta">.*?<\/p>|<ul.*?<\/ul>/gsu, '')
          .replace(/<[^>]*>/gu, '');
        const letters = (each: string): string => each.replace(/[\s\u202e-]/gu, '');
        const expected = letters(html(text).replace(/<[^>]*>/gu, ''));
        expect(letters(words)).toContain(expected);
      }),
      { seed: 7 },
    );
  });
});
