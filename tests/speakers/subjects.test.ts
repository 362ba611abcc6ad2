import { describe, expect, test } from '@jest/globals';
import { Subjects, topicOf } from '../../src/speakers/subjects.ts';
import { read, wordsOf } from '../support/reading.ts';

function subjects(text: string): string[] {
  const article = read(text);
  const found = new Subjects(article);
  return found.verbsIn(0).flatMap((verb) => {
    const subject = found.of(verb);
    return subject ? [wordsOf(article, subject.phrase)] : [];
  });
}

describe('the subject of a verb', () => {
  test.each([
    ['stands after a verb that reports nothing', 'استقبل المحافظ أمس التجار.', ['المحافظ']],
    ['stands after an unknown verb at the head of the sentence', 'طمأن الوزير على الجرحى.', ['الوزير']],
    ['stands after a verb and a preposition with pronoun', 'ورد عليه الوزير أمس.', ['الوزير']],
    ['stands before its verb', 'لكن إيران نفت هذا الأمر.', ['إيران']],
    ['comes first after أما', 'أما الوزير فاتهم روسيا بالتأخر.', ['الوزير']],
    ['agrees with it', 'كشفت المدير.', []],
    ['is no object in the accusative', 'الحزب الذي حقق نجاحا.', []],
  ])('%s', (_, text, found) => {
    expect(subjects(text)).toEqual(found);
  });
});

describe('the topic of a sentence', () => {
  const topic = (text: string): string | null => {
    const article = read(text);
    const phrase = topicOf(article, 0, article.tokens.length);
    return phrase && wordsOf(article, phrase);
  };

  test('is its first phrase that can speak', () => {
    expect(topic('وتبنى المتحدث العملية')).toBe('المتحدث');
  });
  test('is not governed by a preposition, nor in a relative clause', () => {
    expect(topic('في الوزارة اجتماع')).toBeNull();
    expect(topic('الصعوبات التي تواجه المدير')).toBeNull();
  });
});
