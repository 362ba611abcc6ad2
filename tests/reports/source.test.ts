import { describe, expect, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';

/** The name of the speaker of the first quote of a text. */
function speakerIn(text: string): string | null {
  const { quotes, speakers } = documentOf(`عنوان الخبر هنا\n\n${text}`);
  return speakers.find(({ id }) => id === quotes[0]?.speaker?.id)?.name ?? null;
}

describe('a source ends before', () => {
  test.each([
    ['a demonstrative as object', 'وعزا مدير المحطة ذلك إلى نقص الوقود.', 'مدير المحطة'],
    ['the body that it asks', 'وناشد الأهالي الحكومة التدخل لإنقاذ المحصول.', 'الأهالي'],
    ['a group that it asks', 'ودعت منظمة الأفق الدولية السلطات إلى فتح الميناء.', 'منظمة الأفق الدولية'],
    ['a verbal noun after a construct', 'أعلنت وزارة الصحة تسجيل 300 إصابة.', 'وزارة الصحة'],
    ['its voters', 'ووعد المرشح الجمهوري ناخبيه بخفض الضرائب.', 'المرشح الجمهوري'],
    ['the noun of saying', 'ونقلت الصحيفة عن المتحدث قوله: "الوضع هادئ جدا".', 'المتحدث'],
    ['«the same»', 'وأضاف المصدر ذاته أن الجلسة رفعت.', 'المصدر'],
    ['the medium told', 'وأبلغت مصادر دبلوماسية وكالة الأفق أن الوفد سيصل.', 'مصادر دبلوماسية'],
    ['an agreement', 'ووصف رئيس الاتحاد الأوروبي الاتفاق بأنه تاريخي.', 'رئيس الاتحاد الأوروبي'],
    [
      '«on» with a verbal noun',
      'وقالت رئيسة المحكمة لدى تلاوة الحكم "إن المتهم أخفى ثروته عمدا".',
      'رئيسة المحكمة',
    ],
  ])('%s', (_, text, name) => {
    expect(speakerIn(text)).toBe(name);
  });
});

describe('a source is', () => {
  test.each([
    [
      'each of two',
      'وقال كل من الوزير سالم الحمد ونظيره القطري إن التعاون سيتوسع.',
      /سالم الحمد ونظيره القطري$/u,
    ],
    [
      'after «as for» and قد',
      'أما الأمين العام نور الدين الحداد فقد شدد على أن الوضع صعب.',
      /نور الدين الحداد/u,
    ],
    ['named after a month', 'وقال نقيب الفنانين زهير رمضان لوكالة الأفق إن الراحل كان قامة.', /زهير رمضان/u],
    ['named with God', 'ورأى النائب حسن فضل الله أن الكلام لا يستحق الرد.', /حسن فضل الله/u],
    ['after an adjunct', 'وقال أمام جلسة عمومية رئيس اللجنة عمر الحداد إن الحكومة لم تف.', /عمر الحداد/u],
    ['no verb before a name', 'وعرض نتانياهو، خلال خطاب، ما قال إنها وثائق سرية جدا.', /^بنيامين نتنياهو$/u],
    ['of the highest body', 'وقال رئيس المجلس السياسي الأعلى مهدي الحداد إن الأمر صعب.', /مهدي الحداد$/u],
    ['named like a plural verb', 'ورأت المفوضة السويدية إيلفا يورنسون أن النظام انتهى.', /إيلفا يورنسون$/u],
    [
      'a study that a relative clause describes',
      'كشفت دراسة حديثة نشرتها مجلة "نبض" الطبية أن القهوة مفيدة جدا.',
      /^دراسة حديثة/u,
    ],
    [
      'unnamed by its own wish',
      'وقال دبلوماسي كبير، طلب عدم نشر اسمه، إن ست دول ستعارض.',
      /^دبلوماسي كبير$/u,
    ],
    [
      'the subject of the verb before, where a group is promised',
      'اعترف غروس الهادي بأنه أخطأ، ووعد الجماهير بتعويض كبير.',
      /غروس/u,
    ],
    [
      'named Ali, before a relative',
      'تواصلت الصحيفة مع المتحدث علي عمر، الذي أكد أن الإدارة تتابع الأمر.',
      /علي عمر$/u,
    ],
    ['acting for another', 'وقالت رئيسة البعثة بالإنابة ستيفاني ويلمز إنها لا تنام.', /ستيفاني ويلمز$/u],
    [
      'a man before a university',
      'واتفق معه عمر الحداد أستاذ المحاسبة في جامعة الأفق، الذي لفت إلى أن البنوك اشترت الذهب.',
      /أستاذ المحاسبة|عمر الحداد/u,
    ],
    [
      'the subject of the verb before, where all are called upon',
      'استنكرت البعثة الأممية القصف، ودعت جميع الأطراف إلى احترام القانون.',
      /^البعثة الأممية$/u,
    ],
    ['a mother', 'وتقول أم علي إن الأسعار جنونية.', /^أم علي$/u],
    ['a woman that no table knows', '"كنا نائمين حين اهتزت الجدران"، تقول ربيسة، وهي أم.', /^ربيسة$/u],
    ['unnamed, with an adjective', 'وصلت السفينة إلى الميناء فجرا، وفقا لمصدر ملاحي.', /^مصدر ملاحي$/u],
    [
      'whom it was learned from',
      'وصلت السفينة إلى الميناء فجرا، حسب ما علم من السلطات المحلية.',
      /^السلطات المحلية$/u,
    ],
    [
      'the subject of the verb before, where a body is asked',
      'اتهم الوزير سالم الحمد المهربين بالكذب، ودعا مجلس الأمن إلى عقد جلسة.',
      /^سالم الحمد$/u,
    ],
  ])('%s', (_, text, name) => {
    expect(speakerIn(text)).toMatch(name);
  });
});

describe('a source ends, too, before', () => {
  test.each([
    [
      'whom it tells',
      'افتتح الوزير طارق المنشاوي المعرض. وقال المنشاوي للصحفيين: "الميناء مفتوح أمام الجميع".',
      'طارق المنشاوي',
    ],
    ['a bill', 'ثم انتقد الفريق النيابي مشروع القانون، مؤكدا أن الأسعار سترتفع.', 'الفريق النيابي'],
    [
      'the medium that residents told',
      'قتل عشرة مدنيين في غارات على المدينة، حسبما أفاد سكان وكالة الأفق.',
      'سكان',
    ],
    [
      'the office that two ask',
      'وطالب كل من أحمد عواجي وحسن دغنيري إدارة التعليم بتدخل عاجل.',
      'كل من أحمد عواجي وحسن دغنيري',
    ],
    ['its statement', 'وناشدت وزارة الداخلية في بيانها السلطات بفتح المعبر.', 'وزارة الداخلية'],
    ['an attack', 'ثم استنكرت البعثة الأممية القصف، مؤكدة أن المدنيين يدفعون الثمن.', 'البعثة الأممية'],
    ['«this» and a noun', 'وعزت الشركة هذا النمو إلى زيادة الطلب على الرقائق.', 'الشركة'],
  ])('%s', (_, text, name) => {
    expect(speakerIn(text)).toBe(name);
  });
});

/** The names of the speakers of all quotes of a text, in order. */
function speakersIn(text: string): (string | null)[] {
  const { quotes, speakers } = documentOf(`عنوان الخبر هنا\n\n${text}`);
  return quotes.map(({ speaker }) => speakers.find(({ id }) => id === speaker?.id)?.name ?? null);
}

describe('a speaker is found again', () => {
  test.each([
    [
      'by an adjective of the country',
      'وصل المدرب البرتغالي جوزيه فيريرا أمس. وقال البرتغالي إن الفريق جاهز.',
      ['جوزيه فيريرا'],
    ],
    [
      'as «the official»',
      'وقال الوزير عمر الحداد إن الميناء جاهز. وأضاف المسؤول أن الطريق مفتوح.',
      ['عمر الحداد', 'عمر الحداد'],
    ],
    [
      'by an adjective with a title that says little',
      'وصل المبعوث الأممي مارتن هولمز أمس. وقال المسؤول الأممي إن الهدنة قريبة.',
      ['مارتن هولمز'],
    ],
    [
      'as the subject of a verb that looks like a preposition',
      'وطلبت النائبة منى الجارحي التأجيل. وعقب رئيس المجلس على الجارحي بالقول إن اللائحة قديمة.',
      ['رئيس المجلس'],
    ],
    [
      'not after «from» where nothing is relayed',
      'وامتنع متحدث باسم الشركة عن التعليق على الأمر، مكتفيا بالقول إن المراجعة مستمرة.',
      ['متحدث باسم الشركة'],
    ],
    [
      'with a name of God',
      'ونفى المتحدث باسم الجماعة محمد عبد السلام وجود خلاف، وقال إن الأمور هادئة.',
      ['محمد عبد السلام', 'محمد عبد السلام'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});
