import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findCues } from '../../src/cues/find-cues.ts';
import { findReports } from '../../src/reports/find-reports.ts';
import { compileWeights } from '../../src/speakers/compile-weights.ts';
import { resolveSpeakers } from '../../src/speakers/resolve.ts';
import { documentOf, speakerOf } from '../support/article.ts';
import { read, registry } from '../support/reading.ts';

/** Cue and speaker of every quote. */
function said(text: string): string[] {
  const document = documentOf(text);
  return document.quotes.map((quote) => `${quote.cue?.text} ${speakerOf(document, quote)}`);
}

describe('an elided speaker is', () => {
  test.each([
    [
      'the last to speak, for a verb of adding',
      'أعلن مصرف الساحل أن أرباحه ارتفعت. وقال رئيسه التنفيذي مهيار الكيالي: «كان عاماً جيداً». وأضاف أن المصرف سيوزع الأرباح.',
      ['أعلن مصرف الساحل', 'قال مهيار الكيالي', 'أضاف مهيار الكيالي'],
    ],
    [
      'the subject of a verb that reports nothing',
      'تحدث الجراح نزار حلمي عن العملية. وقال إن المريض استيقظ.',
      ['قال نزار حلمي'],
    ],
    [
      'of the verb’s gender',
      'قال محافظ المدينة سفيان عبيدات إن السد آمن، فيما رأت الجمعية أن الخطر قائم. وطالبت بإخلاء القرى.',
      ['قال سفيان عبيدات', 'رأت الجمعية', 'طالبت الجمعية'],
    ],
    [
      'several for a plural',
      'قال شهود إن الانفجار وقع ظهراً. وذكروا أن الدخان غطى الحي.',
      ['قال شهود', 'ذكروا شهود'],
    ],
    [
      'the one of the clause before, for a participle',
      'وصل المبعوث توماس لينارد أمس. وقال لينارد إن الهدنة صامدة. وأعرب الوزير عن أمله في تمديدها، لافتاً إلى أن بلاده قدمت ضمانات.',
      ['قال توماس لينارد', 'لافتاً الوزير'],
    ],
    [
      'nobody of whom the quotation speaks',
      'يحكي العم صابر قصته. «كان أبي صياداً ماهراً»، يقول. ويتابع: «البحر لا يكذب».',
      ['يقول صابر', 'يتابع صابر'],
    ],
    [
      'the subject that أما puts first',
      'أما وزير النقل فراس الديب فاتهم المقاول بالتأخر، إذ قال إن العقد واضح.',
      ['قال فراس الديب'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text).filter((line) => expected.some((e) => e.split(' ')[0] === line.split(' ')[0]))).toEqual(
      expected,
    );
  });
});

describe('the candidates of a report', () => {
  const article = read(
    'وصل الوزير نادر الصالح صباحاً. وقالت النائبة سلمى القاضي إن الطريق طويل. وأضافت أنها متعبة.',
  );
  const attributed = resolveSpeakers(article, findReports(article, findCues(article)), registry, null);
  const elided = attributed.find(({ report }) => report.sourceForm === 'elided');

  test('have scores that sum to one, the speaker first, and reasons', () => {
    const candidates = elided?.candidates ?? [];
    expect(candidates[0]?.entity).toBe(elided?.speaker);
    expect(candidates[0]?.reasons).toContain('last-spoke');
    expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 2);
  });
  test('are none where the source is named', () => {
    expect(attributed.find(({ report }) => report.source)?.candidates).toEqual([]);
  });
});

describe('the table of weights', () => {
  const table = readFileSync('src/speakers/candidate-weights.tsv', 'utf8');

  test('gives numbers by cue class and feature, zeros left out', () => {
    expect(compileWeights('feature\tall\tnoun\nspoke-0\t1.5\t0.00\n')).toEqual({ all: { 'spoke-0': 1.5 } });
    expect(compileWeights(table).all?.['last-subject']).toBeGreaterThan(0);
  });
  test('is refused where a cell is no number', () => {
    expect(() => compileWeights('feature\tall\nspoke-0\tmuch\n')).toThrow(/line 2/);
  });
});
