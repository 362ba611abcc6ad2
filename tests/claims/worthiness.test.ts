import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { averagePrecision, parseStatements } from '../../src/evaluate/claim-score.ts';
import { checkWorthiness, explainCheckWorthiness } from '../../src/index.ts';
import { filterQuotes } from '../../src/output/filter.ts';
import { documentOf } from '../support/article.ts';

const heldOut = parseStatements(readFileSync('fixtures/claims/worthiness-heldout.tsv', 'utf8')).map(
  ({ worthy, text }) => ({ worthy, score: checkWorthiness(text) }),
);

test('statements worth checking come first in debates that no weight was trained on', () => {
  expect(averagePrecision(heldOut)).toBeGreaterThan(0.9);
});

test.each([
  ['statistics over opinion', 'ارتفعت البطالة إلى 12% العام الماضي', 'الوضع الاقتصادي صعب للغاية'],
  ['past actions over promises', 'صوتت السيناتورة ضد القانون', 'سنعمل من أجل مستقبل أفضل'],
  ['causes over questions', 'تسبب الجفاف في خسارة ثلث المحصول', 'ما سبب الجفاف؟'],
  ['events over courtesy', 'قتل سبعة مدنيين في القصف', 'أشكركم جزيل الشكر على حضوركم'],
])('%s', (_name, higher, lower) => {
  expect(checkWorthiness(higher)).toBeGreaterThan(checkWorthiness(lower) + 0.2);
});

test('the features that counted add up to the score', () => {
  const { score, features } = explainCheckWorthiness('انخفضت البطالة بنسبة 5% العام الماضي');
  expect(features.map(({ feature }) => feature)).toContain('percentage');
  const strength = features.map(({ value, weight }) => Math.abs(value * weight));
  expect(strength).toEqual(strength.toSorted((a, b) => b - a));
  expect(score).toBeGreaterThan(0.8);
});

test.each(['', ' ', '\n', '،', '\ud800', 'ا'.repeat(10_000)])(
  'any text has a score from 0 to 1: %j',
  (text) => {
    expect(checkWorthiness(text)).toBeGreaterThanOrEqual(0);
    expect(checkWorthiness(text)).toBeLessThanOrEqual(1);
  },
);

test('--min-check-worthiness drops claims below, and the quotes that hold no other', () => {
  const text = 'قال الوزير إن الصادرات ارتفعت بنسبة 6% العام الماضي. وقال المدير إن الوضع جيد.';
  const document = documentOf(text);
  const filter = { speaker: [], kind: [], minConfidence: 0, minCheckWorthiness: 0.6 };
  const filtered = filterQuotes(document, filter);
  expect(document.claims.length).toBe(2);
  expect(filtered.claims.map((claim) => claim.text)).toEqual(['الصادرات ارتفعت بنسبة 6% العام الماضي']);
  expect(filtered.quotes.length).toBe(1);
  expect(filtered.speakers.length).toBe(1);
});
