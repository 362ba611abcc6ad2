import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvWriter } from '../../src/output/csv.ts';
import { rowWriter } from '../../src/output/csv-rows.ts';
import { documentOf } from '../support/article.ts';
import { run } from '../support/command.ts';

const TEXT = readFileSync('seeds/beijing-visit.txt', 'utf8');
const OPTIONS = { version: '', colorLevel: 0, width: 80, bom: false } as const;

/** What readers take for the end of a row. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** csv-parse is strict by default: a stray quotation mark or a row of another length is an error. */
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: LINE_ENDS });

const write = async (...texts: string[]): Promise<string> => {
  const writer = await csvWriter(OPTIONS);
  return writer.begin() + texts.map((text) => writer.document(documentOf(text), text)).join(writer.between);
};

describe('CSV', () => {
  test('has one row a quote, read back by a strict reader', async () => {
    const { quotes, speakers } = documentOf(TEXT);
    const rows = read(await write(TEXT, TEXT));
    expect(rows).toHaveLength(2 * quotes.length);
    quotes.forEach((quote, k) => {
      expect(rows[k]).toMatchObject({
        quote: quote.id,
        kind: quote.kind,
        text: quote.text,
        start: String(quote.start),
        end: String(quote.end),
        speaker: quote.speaker?.id ?? '',
        speakerName: speakers.find(({ id }) => id === quote.speaker?.id)?.name ?? '',
        cue: quote.cue?.text ?? '',
        confidence: String(quote.confidence),
        rule: quote.rule,
      });
    });
  });

  test('text with marks and commas stays one cell', async () => {
    const [row] = read(await write('قال الوزير خالد المرزوق إن الميناء, "الجديد", سيفتح أبوابه غدا.'));
    expect(row?.text).toBe('الميناء, "الجديد", سيفتح أبوابه غدا');
  });

  test('without quotes it is a header', async () => {
    const { stdout } = await run(['-f', 'csv'], { input: '' });
    expect(stdout).toMatch(/^document,title,date,quote,kind,[A-Za-z,]+,rule\r\n$/u);
  });

  test('--bom puts a byte-order mark first, once', async () => {
    const { stdout } = await run(['-f', 'csv', '--bom', 'seeds']);
    expect(stdout.startsWith('\ufeffdocument,')).toBe(true);
    expect(stdout.lastIndexOf('\ufeff')).toBe(0);
    expect((await run(['-f', 'csv', 'seeds'])).stdout).toBe(stdout.slice(1));
  });
});

describe('rows', () => {
  const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', "'", ',');
  const cell = fc.tuple(start, fc.string({ unit: 'binary' })).map((parts) => parts.join(''));

  test('any text comes back, and none is a formula', async () => {
    const table = await rowWriter<string[]>({ a: (row) => row[0] ?? '', b: (row) => row[1] ?? '' }, false);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (items) => {
        const back = parse(table.header() + table.rows(items), { record_delimiter: LINE_ENDS }).slice(1);
        const safe = items.map((item) => item.map((text) => (FORMULA.test(text) ? `'${text}` : text)));
        expect(back).toEqual(safe);
      }),
    );
  });

  test('negative numbers stay numbers, null is an empty cell', async () => {
    const table = await rowWriter<number | null>({ n: (n) => n, other: () => 'x' }, false);
    expect(table.rows([-1.5, null])).toBe('-1.5,x\r\n,x\r\n');
  });
});
