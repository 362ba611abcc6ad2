import { describe, expect, test } from '@jest/globals';
import { lexiconColumns } from '../../src/generated/lexicon-columns.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { readArticle } from '../../src/text/article.ts';
import { calendarDateAt } from '../../src/text/calendar-date.ts';
import { compileDateWords } from '../../src/text/date-words.ts';
import { articleDate } from '../../src/text/dateline.ts';
import { isoDateOf } from '../../src/text/iso-date.ts';
import { unpack } from '../../src/text/packed.ts';

const lexicon = loadLexicon(unpack(lexiconColumns));
const LEAD = 'قال الوزير إن المشروع سيبدأ قريبا.';

describe('calendarDateAt', () => {
  test.each([
    ['4 فبراير 2022', '2022-02-04'],
    ['٤ شباط ٢٠٢٢', '2022-02-04'],
    ['4 شباط/فبراير 2022', '2022-02-04'],
    ['14 فبراير (شباط) عام 1945', '1945-02-14'],
    ['3 نوفمبر تشرين الثاني 2019', '2019-11-03'],
    ['9 كانون الأول 2020', '2020-12-09'],
    ['27 أوت 2016', '2016-08-27'],
    ['04 فبراير ,2022', '2022-02-04'],
    ['11 اغسطس 2015 م', '2015-08-11'],
    ['1 غشت 2015م', '2015-08-01'],
    ['2022-02-04', '2022-02-04'],
    ['٢٠٢٢/٠٢/٠٤', '2022-02-04'],
    ['4.2.2022', '2022-02-04'],
    ['29 فبراير 2023', null],
    ['31/11/2022', null],
    ['12 رجب 1443', null],
    ['4 فبراير', null],
    ['4 فبراير (مارس) 2022', null],
    ['40 فبراير 2022', null],
  ])('%s', (text, value) => {
    expect(calendarDateAt(readArticle(text, lexicon), 0)?.value ?? null).toBe(value);
  });

  test('covers the whole date and no more', () => {
    const article = readArticle('11 آب (أغسطس) 2015 م واس', lexicon);
    expect(calendarDateAt(article, 0)).toEqual({ start: 0, end: 7, value: '2015-08-11' });
  });
});

describe('articleDate', () => {
  test.each([
    ['a line with the place', `عنوان الخبر اليوم\nموسكو، 4 شباط/فبراير 2022\n${LEAD}`],
    [
      'the line of an agency with both calendars',
      `عنوان\nالطائف 3 رجب 1443 هـ الموافق 4 فبراير 2022 م واس\n${LEAD}`,
    ],
    [
      'a line of publication',
      `عنوان الخبر اليوم\nآخر تحديث: الجمعة 04/02/2022 - 15:30 بتوقيت غرينتش\n${LEAD}`,
    ],
    ['a line at the foot', `عنوان الخبر اليوم\n${`${LEAD}\n`.repeat(7)}نشر في 4 فبراير 2022`],
    ['a first line', `الجمعة 4 فبراير 2022\n${LEAD}`],
    ['a dateline before the lead', `عنوان الخبر اليوم\nالقاهرة في 4 فبراير 2022 (رويترز) - ${LEAD}`],
    ['a dateline with a colon', `عنوان الخبر اليوم\nعمّان – 4 شباط 2022: ${LEAD}`],
    ['a day called today', `عنوان الخبر اليوم\nقال الوزير صباح اليوم الجمعة 4 فبراير 2022 إن المشروع سيبدأ.`],
    ['today in brackets', `عنوان الخبر اليوم\nوصل الوفد اليوم (الجمعة) 4 فبراير 2022 وقال إنه باق.`],
  ])('reads %s', (_, text) => {
    expect(articleDate(readArticle(text, lexicon))).toBe('2022-02-04');
  });

  test.each([
    ['a past event in the lead', `عنوان الخبر اليوم\nفي 4 فبراير 2022، ${LEAD}`],
    [
      'a past event in the text',
      `عنوان الخبر اليوم\nقال الوزير إن الاتفاق الموقع في 4 فبراير 2022 - وهو الأول - باق.`,
    ],
    ['a headline on a past event', `انفجار 4 أغسطس 2020: ماذا حدث\n${LEAD}`],
    ['a cross-heading', `عنوان الخبر اليوم\nاتفاق 4 فبراير 2022\n${LEAD}`],
    ['a coming event', `عنوان الخبر اليوم\nتبدأ البطولة يوم الجمعة 4 فبراير 2022 في الدوحة.`],
    ['a year alone', `عنوان الخبر اليوم\nموسكو 2022\n${LEAD}`],
    ['no text', ''],
  ])('does not take %s for its own', (_, text) => {
    expect(articleDate(readArticle(text, lexicon))).toBeNull();
  });
});

test.each([
  ['2022-02-04', '2022-02-04'],
  [' 2022-02-04T10:30:00Z', '2022-02-04'],
  ['04/02/2022', '2022-02-04'],
  ['2022-02', '2022-02'],
  ['2022', '2022'],
  ['2022-13-04', null],
  ['الجمعة', null],
  ['', null],
])('the date of a record %p is %p', (field, value) => {
  expect(isoDateOf(field)).toBe(value);
});

test('a malformed table of date words is named with its line', () => {
  expect(() => compileDateWords('# words\nseason\t1\tالصيف')).toThrow(
    'dates.tsv line 2: unknown kind "season"',
  );
});
