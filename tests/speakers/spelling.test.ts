import { describe, expect, test } from '@jest/globals';
import { consonants } from '../../src/speakers/spelling.ts';
import { documentOf } from '../support/article.ts';

test.each([
  ['فلاديمير بوتين', 'فلدمر بتن'],
  ['فلاديمر بوتن', 'فلدمر بتن'],
  ['أنطونيو غوتيريش', 'انتن جترش'],
  ['انتونيو جوتيرش', 'انتن جترش'],
  ['جون كيري', ''],
  ['بوتين', ''],
])('the consonants of %s are %p', (name, sound) => {
  expect(consonants(name)).toBe(sound);
});

const speakers = (name: string): string[] =>
  documentOf(`قال السيد ${name} إن المحادثات ستستمر.`).speakers.map(({ id }) => id);

describe('a name that no variant of the registry spells', () => {
  test.each([
    ['فلادمر بوتين', 'putin'],
    ['دمتري بيسكف', 'peskov'],
    ['سيرجي لافرف', 'lavrov'],
    ['إمانويل مكرون', 'macron'],
    ['أنطنيو قوتيريش', 'guterres'],
  ])('%s is %s', (name, id) => {
    expect(speakers(name)).toEqual([id]);
  });

  test.each(['سالم مصطفي', 'محمد مرسال', 'حسين نصرالدين', 'مهند عبيس'])(
    '%s is nobody of the registry',
    (name) => {
      expect(speakers(name)).toEqual(['s1']);
    },
  );
});
