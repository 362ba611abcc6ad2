import { describe, expect, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';

/** Names of the speakers of a text, by quote. */
function speakers(text: string): (string | undefined)[] {
  const document = documentOf(text);
  return document.quotes.map(({ speaker }) => document.speakers.find(({ id }) => id === speaker?.id)?.name);
}

describe('two phrases name one speaker', () => {
  test.each([
    [
      'a title and its head',
      'قال وزير الري مروان الساعدي إن السد امتلأ. وقال الوزير إن المياه وفيرة.',
      'مروان الساعدي',
    ],
    ['a surname', 'قال خبير المناخ رفيق الزغل إن الصيف طويل. وحذر الزغل من أن المياه قليلة.', 'رفيق الزغل'],
    [
      'a body and its head',
      'قالت وزارة الصحة إن اللقاح متوفر. وقالت الوزارة إن المراكز مفتوحة.',
      'وزارة الصحة',
    ],
    [
      'a surname that is a title elsewhere',
      'قال رئيس النادي أوزان القاضي إن الملعب جاهز. وأضاف القاضي أن التذاكر نفدت.',
      'أوزان القاضي',
    ],
    [
      'the same source again',
      'قالت المحامية سنية الورتاني إن الملف فارغ. وأضاف المصدر ذاته أن الجلسة تأجلت.',
      'سنية الورتاني',
    ],
    [
      'a dateline before the verb',
      'بكين (شينخوا) أعلن معهد الرمال أن البيضة قديمة. وأكد المعهد أن الجنين سليم.',
      'معهد الرمال',
    ],
    [
      'a plural object after the verb',
      'قالت خبيرة المياه نهى الطراونة إن النهر يجف. ودعت الأهالي إلى توفير المياه.',
      'نهى الطراونة',
    ],
    [
      'a topic before the subject',
      'قال وزير الري مروان الساعدي إن السد امتلأ. أما الأسعار فقال الوزير إنها ثابتة.',
      'مروان الساعدي',
    ],
    [
      'an apposition before the verb',
      'قالت نهلة الجيار إن اليوم طويل. أما نهلة الجيار، إحدى الضحايا، فقالت إن الذهب ضاع.',
      'نهلة الجيار',
    ],
    [
      'a player by his nationality',
      'قال اللاعب الأرجنتيني غونزالو كندور إن التذاكر نفدت. وأضاف اللاعب الأرجنتيني أن الفريق جاهز.',
      'غونزالو كندور',
    ],
    ['the noun with li-', 'قالت دراسة إن النوم مفيد. ووفقاً للدراسة، فإن القيلولة تكفي.', 'الدراسة'],
  ])('%s', (_, text, name) => {
    expect(new Set(speakers(text))).toEqual(new Set([name]));
  });
});

describe('two phrases name two speakers', () => {
  test.each([
    ['an indefinite noun said again', 'قال مصدر في البلدية إن الجسر سيغلق. وقال مصدر أمني إن الحركة عادية.'],
    [
      'a deputy and his superior',
      'قال نائب رئيس اللجنة كريم الخوري إن العدد كاف. وقال رئيس اللجنة إن العدد قليل.',
    ],
    ['husband and wife', 'قال الرئيس عماد الحلاق إن اليوم جميل. وقالت الحلاق إن الأطفال سعداء.'],
    [
      'a person and the campaign named after him',
      'قال سامر الطحان إن اليوم طويل. وقالت حملة الطحان إن التجمع ألغي.',
    ],
    ['two bodies of one kind', 'قالت وزارة الصحة إن اللقاح متوفر. وقالت وزارة الري إن السد امتلأ.'],
  ])('%s', (_, text) => {
    expect(new Set(speakers(text)).size).toBe(2);
  });
});
