import { describe, expect, test } from '@jest/globals';
import { findCues } from '../../src/cues/find-cues.ts';
import { findReports } from '../../src/reports/find-reports.ts';
import type { Report } from '../../src/reports/report.ts';
import { read } from '../support/reading.ts';

function reportsIn(text: string): Report[] {
  const article = read(text);
  return findReports(article, findCues(article));
}

describe('reports that hold each other', () => {
  test('are read to a depth of four', () => {
    const deep = reportsIn(`${'قال الوزير إن '.repeat(9)}الطريق مغلق.`);
    expect(deep).toHaveLength(4);
  });
  test('are read anew in the next sentence', () => {
    const two = reportsIn(`${'قال الوزير إن الطريق مغلق. '.repeat(9)}`);
    expect(two).toHaveLength(9);
  });
});

describe('a quotation without a cue', () => {
  const long = 'سنفتح الطريق يوم الأحد المقبل أمام الجميع';
  test('carries on the one in the line before', () => {
    const found = reportsIn(`قال الوزير: «الطريق مغلق منذ أسبوع».\n«${long}».`);
    expect(found.map(({ rule }) => rule)).toEqual(['verb-colon', 'quotation-continued']);
  });
  test('stands alone where no report is before it', () => {
    expect(reportsIn(`الطريق مغلق منذ أسبوع.\n«${long}».\nقال الوزير: «الطريق مغلق».`)).toHaveLength(1);
  });
});
