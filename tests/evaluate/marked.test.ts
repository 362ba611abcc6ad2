import { describe, expect, test } from '@jest/globals';
import { parseMarked } from '../../src/evaluate/marked.ts';

const SPEAKERS = 's1 person سامي العربي | العربي\ns2 group الصحافيين\n---\n';
const parse = (body: string, speakers = SPEAKERS) => parseMarked('a', `${speakers}${body}`);

test('marks are taken out of the text, and their places kept', () => {
  const { text, gold } = parse(
    '[!1 قال] [@1 المدير سامي العربي] للصحافيين إن [1 s1 to=s2: المكتبة ستفتح].\n',
  );
  expect(text).toBe('قال المدير سامي العربي للصحافيين إن المكتبة ستفتح.\n');
  expect(gold.quotes).toEqual([
    {
      kind: 'indirect',
      complement: 'clause',
      nested: false,
      start: 36,
      end: 49,
      text: 'المكتبة ستفتح',
      cue: { start: 0, end: 3, text: 'قال' },
      speaker: 's1',
      mention: { start: 4, end: 22, text: 'المدير سامي العربي' },
      addressee: 's2',
    },
  ]);
  expect(gold.speakers[0]?.aliases).toEqual(['سامي العربي', 'العربي', 'المدير سامي العربي']);
});

test('offsets are code points', () => {
  const { gold } = parse('😀 [!1 قال] سامي العربي أمام الصحافيين "[1 s1 direct to=s2: نعم]"');
  expect(gold.quotes[0]).toMatchObject({ cue: { start: 2 }, start: 34, kind: 'direct' });
});

test('a cue of two attributions, and a content inside another one', () => {
  const body = '[1 s1: جاء [2 s2 phrase: أ]]، [!1,2 قال] العربي سامي العربي الصحافيين';
  const { gold } = parse(body);
  expect(gold.quotes.map(({ nested, cue, complement }) => [nested, cue?.text, complement])).toEqual([
    [false, 'قال', 'clause'],
    [true, 'قال', 'phrase'],
  ]);
});

test('an article in which nobody speaks has no speakers', () => {
  expect(parse('نص', '---\n').gold).toEqual({ id: 'a', speakers: [], quotes: [] });
});

const TELL = 'سامي العربي العربي الصحافيين';
describe('what is wrong is said', () => {
  test.each([
    ['no line ---', 'نص', ''],
    ['] without [', `${TELL} نص]`],
    ['no ]', `${TELL} [1 s1: نص`],
    ['cannot read the mark', `${TELL} [1: نص]`],
    ['not numbered 1, 2, 3', `${TELL} [2 s1 to=s2: نص]`],
    ['belongs to no content', `${TELL} [1 s1 to=s2: نص] [!2 قال]`],
    ['is there 2 times', `${TELL} [1 s1 to=s2: نص] [!1 قال] [!1 قال]`],
    ['is not in the text', '[1 s1 to=s2: نص]'],
    ['neither says nor is told', `${TELL} [1 s1: نص]`],
    ['no speaker and no kind', `${TELL} [1 s1 quoted to=s2: نص]`],
    ['blanks or punctuation', `${TELL} [1 s1 to=s2: نص.]`],
  ])('%s', (message, body, speakers = SPEAKERS) => {
    expect(() => parse(body, speakers)).toThrow(message);
  });
});
