import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findCues } from '../../src/cues/find-cues.ts';
import { createExtractor } from '../../src/index.ts';
import { codePointOffsets } from '../../src/output/offsets.ts';
import { CONTENT_ENDS, type ContentEnd, OBJECTIONS, type Objection } from '../../src/reports/reasons.ts';
import { decode } from '../../src/text/decode.ts';
import { read } from '../support/reading.ts';

const extractor = createExtractor();
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
const textOf = (name: string): string => decode(readFileSync(`seeds/${name}`)).text;

describe.each(seeds)('%s', (name) => {
  const text = textOf(name);
  const { quotes, rejected } = extractor.explain(text);

  test('explains the quotes that extract prints, and no other', () => {
    const told = quotes.map(({ content, rule, confidence, cue, kind }) => [
      content,
      rule,
      confidence,
      cue,
      kind,
    ]);
    const printed = extractor
      .extract(text)
      .quotes.map(({ text, start, end, rule, confidence, cue, kind }) => [
        { text, start, end },
        rule,
        confidence,
        cue,
        kind,
      ]);
    expect(told).toEqual(printed);
  });

  test('every word of saying either reports or has an objection', () => {
    const article = read(text);
    const offsets = codePointOffsets(text);
    // A و before the word is no part of a printed cue, so that cues are told by their ends.
    const cues = findCues(article)
      .filter(({ kind }) => kind !== 'colon')
      .map(({ end }) => offsets.at(article.tokens.end[end - 1] ?? 0));
    const reporting = [...quotes, ...rejected.unlikely].flatMap(({ cue }) => cue?.end ?? []);
    const told = new Set([...reporting, ...rejected.cues.map(({ end }) => end)]);
    expect(cues.filter((end) => !told.has(end))).toEqual([]);
    expect(rejected.cues.filter(({ end }) => !cues.includes(end))).toEqual([]);
  });

  test('spans are exact and every rule has its construction', () => {
    const letters = [...text];
    const spans = [
      ...quotes.flatMap(({ content, mention }) => [content, mention ?? content]),
      ...rejected.cues,
    ];
    for (const span of spans) expect(letters.slice(span.start, span.end).join('')).toBe(span.text);
    for (const { construction } of [...quotes, ...rejected.unlikely]) expect(construction).toMatch(/—/u);
  });
});

test('the claims of a quote come with the features of their check-worthiness', () => {
  const text = 'قال الوزير سامي العلي إن الإنتاج ارتفع بنسبة 10 في المئة.\n';
  const [quote] = extractor.explain(text).quotes;
  const [claim] = extractor.extract(text).claims;
  expect(quote?.claims.map(({ start, end, checkWorthiness }) => [start, end, checkWorthiness])).toEqual([
    [claim?.start, claim?.end, claim?.checkWorthiness],
  ]);
  expect(quote?.claims[0]?.features.length).toBeGreaterThan(0);
});

test('an elided speaker is explained by candidates, the chosen one first', () => {
  const text =
    'قال وزير الزراعة سامي العلي إن الموسم جيد. والتقى العلي مزارعين في المنطقة.\n\nوأضاف أن الإنتاج ارتفع بنسبة 10 في المئة.\n';
  const added = extractor.explain(text).quotes.find(({ cue }) => cue?.lemma === 'أضاف');
  expect(added?.resolvedBy).toBe('elided');
  expect(added?.candidates[0]?.name).toBe('سامي العلي');
  expect(added?.candidates[0]?.reasons).toContain('last-spoke');
  expect(added?.evidence.length).toBeGreaterThan(3);
});

const ENDINGS: [ContentEnd, string, string | null][] = [
  ['sentence', 'قال الوزير خالد المرزوق إن الطريق مغلق. وصل الوفد أمس.', null],
  ['cue', 'قال الوزير خالد المرزوق إن الطريق مغلق منذ أسبوع، مضيفاً أن المطر غزير.', 'مضيفاً'],
  ['marks', 'قال الوزير خالد المرزوق: "الطريق مغلق منذ أسبوع". وصل الوفد أمس.', null],
  ['own-cue', 'الطريق مغلق منذ أسبوع، بحسب وزارة النقل.', 'بحسب'],
  ['hand-over', 'قال الوزير خالد المرزوق إن الطريق مغلق فيما أكدت البلدية أن المطر غزير.', 'فيما'],
  ['gloss', 'قال الوزير خالد المرزوق إن الطريق مغلق في إشارة إلى السيول.', 'في'],
  ['narration', 'قال الوزير خالد المرزوق إن الطريق مغلق منذ أسبوع، يذكر أن المدينة تقع على البحر.', 'يذكر'],
  ['adjunct', 'قال الوزير خالد المرزوق إن الطريق مغلق منذ أسبوع، وذلك في مؤتمر صحفي أمس.', 'وذلك'],
  ['circumstance', 'قال الوزير خالد المرزوق إن الطريق مغلق منذ أسبوع، مقدماً اعتذاره للسكان.', 'مقدماً'],
  ['clause', 'دعا الوزير خالد المرزوق إلى فتح الطريق، وهو مغلق منذ أسبوع.', 'وهو'],
  ['line', 'المرزوق: الطريق مغلق\n\nقال الوزير خالد المرزوق إن المطر غزير.', null],
  ['next-report', 'قال الوزير خالد المرزوق: الطريق مغلق منذ أسبوع. وأضافت البلدية أن المطر غزير.', null],
  ['word-in-marks', 'قال الوزير خالد المرزوق "الطريق مغلق منذ أسبوع، مضيفاً أن المطر غزير".', 'مضيفاً'],
];

test('every end of a content has an example', () => {
  expect(new Set(ENDINGS.map(([reason]) => reason))).toEqual(new Set(Object.keys(CONTENT_ENDS)));
});

test.each(ENDINGS)('the end of a content is explained: %s', (reason, text, before) => {
  const [quote] = extractor.explain(`${text}\n`).quotes;
  expect(quote?.ending).toMatchObject({ reason, why: CONTENT_ENDS[reason] });
  expect(quote?.ending.before?.text ?? null).toBe(before);
});

const REJECTED: [Objection, string, string][] = [
  ['narration', 'ذكر', 'يذكر أن المدينة تقع على البحر.'],
  ['denied', 'أعلن', 'لم يعلن التنظيم عن هوية المنفذ.'],
  ['no-opener', 'أعلن', 'أعلن الوزير ذلك أمس.'],
  ['other-first', 'تابع', 'وتابع الوزير جولته وأكد أن الطريق مغلق.'],
  ['anonymity', 'اشترط', 'وقال مسؤول اشترط عدم ذكر اسمه إن الطريق مغلق.'],
  ['taken-up', 'أعلن', 'ما أعلنه الوزير خالد المرزوق إن الطريق مغلق.'],
  ['needs-quotation', 'أراد', 'يريد الوزير أن يفتح الطريق.'],
  ['needs-marks', 'تصريح', 'في تصريح أمس قرر الوزير خالد المرزوق أن الطريق مغلق.'],
  ['credit-line', 'قول', 'قال الوزير ذلك.\n\nالمصدر: رويترز بحسب قول الوزارة'],
  ['needs-clause', 'أكد', 'جاء تأكيد الوزير دعوة السكان إلى الصبر.'],
  ['takes-no-clause', 'عرف', 'هذه المدينة يعرف أنها قديمة.'],
  [
    'too-far',
    'أوضح',
    'إيضاح الوزير خالد المرزوق في المؤتمر الصحفي الذي عقد أمس مع السكان بعد الاجتماع الطويل في البلدية أن الطريق مغلق.',
  ],
  ['no-rule', 'قول', 'قال الوزير خالد المرزوق إن الطريق مغلق وفق قوله.'],
  ['repeated', 'سجل', 'قال الوزير خالد المرزوق في رسالة صوتية سجلت أمس: إن الطريق مغلق منذ أسبوع.'],
];

test('every objection has an example', () => {
  expect(new Set([...REJECTED.map(([objection]) => objection), 'too-deep'])).toEqual(
    new Set(Object.keys(OBJECTIONS)),
  );
});

test.each(REJECTED)('why a word of saying gives no report is told: %s', (objection, lemma, text) => {
  const { rejected } = extractor.explain(`${text}\n`);
  const rejections = rejected.cues.filter((cue) => cue.lemma === lemma);
  expect(rejections).toContainEqual(expect.objectContaining({ objection, why: OBJECTIONS[objection] }));
});

test('what seemed to open the content of a rejected cue is told', () => {
  const { rejected } = extractor.explain('لم يعلن التنظيم عن هوية المنفذ.\n');
  expect(rejected.cues[0]?.opener).toEqual({ type: 'phrase', text: 'عن', start: 16, end: 18 });
});

test('reports too deep inside others are told', () => {
  const { quotes, rejected } = extractor.explain(`${'قال الوزير إن '.repeat(9)}الطريق مغلق.\n`);
  const reading = [...quotes, ...rejected.unlikely];
  expect(reading).toHaveLength(4);
  expect(rejected.cues.map(({ objection }) => objection)).toEqual(Array(5).fill('too-deep'));
});
