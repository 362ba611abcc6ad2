import { describe, expect, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';

const HARBOUR = 'الميناء سيفتح أبوابه غدا';
const contentsIn = (text: string): string[] => documentOf(text).quotes.map((quote) => quote.text);

describe('a content ends before', () => {
  test.each([
    ['what the writer takes it for', 'في خطوة تنم عن انفراج في الأزمة'],
    ['what the writer reads in it', 'في إشارة إلى إضراب العمال الشهر الماضي'],
    ['a subordinate clause put first', '، وفيما أغلق الطريق الساحلي، واصل العمال إضرابهم'],
    ['what else the speaker does', '، مقدما شكره لعمال الرصيف'],
    ['what the speaker leaves out', '، من دون أن يكشف تفاصيل أخرى'],
    ['a reason that another gives', '، إذ أكد رئيس البلدية أن الطريق جاهز'],
    ['«and» with another report', '، وقد أظهرت دراسة أن الطريق جاهز'],
    ['a source named at the end', '، وفقا لوكالة الأنباء'],
    ['the occasion of the saying', 'خلال خطاب ألقاه أمام العمال'],
  ])('%s', (_, rest) => {
    expect(contentsIn(`قال الوزير خالد المرزوق إن ${HARBOUR} ${rest}.`)).toContain(HARBOUR);
  });
});

describe('a content goes on over', () => {
  test.each([
    ['a source named in its midst', 'صادرات الميناء وفقا لهيئة الإحصاء تجاوزت ألف طن'],
    ['a source named at its head', 'أنه وفقا لتقرير هيئة الإحصاء، فإن الصادرات تجاوزت ألف طن'],
    ['an adjective that looks like a participle', 'الشرطة بدأت في فرض قيود مشددة على عبور الشاحنات'],
    ['a plural noun that looks like a participle', 'اللجنة ستجمع مطالبات العمال إلى جانب تقديم العون لهم'],
    ['«between» said twice', 'لا خلاف بينه وبين رئيس البلدية على فتح الميناء'],
    ['what was said to the speaker', 'الميناء مغلق، وقال لي الحارس إن العمل متوقف منذ شهر'],
    ['a passive participle', 'المركب وصل إلى الرصيف سالما، مصحوبا بقوارب الصيد'],
    ['«and ministers thanked» after a source', 'الوفد زار الميناء، كما شكر رئيس البلدية عمال الرصيف'],
    ['a plan that something follows', 'الميناء سيفتح أبوابه وفق التخصصات التي تطلبها السوق'],
  ])('%s', (_, content) => {
    const opened = content.startsWith('أنه') ? content : `أن ${content}`;
    expect(contentsIn(`وأوضح الوزير خالد المرزوق ${opened}.`)).toContain(content);
  });
});

test('an object phrase goes on over «between» said twice', () => {
  expect(contentsIn('وأعرب الوزير خالد المرزوق عن أمله في تنسيق دائم بينه وبين البلدية.')).toContain(
    'أمله في تنسيق دائم بينه وبين البلدية',
  );
});

describe('no report is made of', () => {
  test.each([
    [
      'a fixed adverbial after a preposition',
      'وأكدت الشرطة مقتل شخصين على الأقل في الحادث.',
      'الأقل في الحادث',
    ],
    ['an adjective', 'وفرضت البلدية قيودا مشددة على سحب المياه.', 'سحب المياه'],
    [
      'a question that was put to the speaker',
      'وعلى سؤال "هل يفتح الميناء أبوابه غدا أم بعد غد؟"، أجاب الوزير بابتسامة.',
      'هل يفتح الميناء أبوابه غدا أم بعد غد',
    ],
  ])('%s', (_, text, content) => {
    expect(contentsIn(text)).not.toContain(content);
  });
});

test('a quotation closes with the sign that WordPress prints after a digit', () => {
  expect(contentsIn('قالت الهيئة إن “مسبار الأمل 2″ وصل إلى مداره بسلام.')).toEqual([
    '“مسبار الأمل 2″ وصل إلى مداره بسلام',
  ]);
});

test('what somebody holds may be named after the marks', () => {
  const text = `وصل الوفد أمس.\n"${HARBOUR}. ولن نغلق الطريق"، هذه هي رؤية الوزير خالد المرزوق.`;
  expect(contentsIn(text)).toEqual([`${HARBOUR}. ولن نغلق الطريق`]);
});

test('«that» after a comma opens the content, not a preposition of the subject before it', () => {
  const text = `كشفت جماعة مسلحة منشقة عن الحركة الوطنية، أن ${HARBOUR}.`;
  expect(contentsIn(text)).toEqual([HARBOUR]);
});

test('«we» right after the speaker begins speech without marks', () => {
  expect(contentsIn('وقال وزير النقل نحن مطالبون بفتح الميناء غدا.')).toEqual([
    'نحن مطالبون بفتح الميناء غدا',
  ]);
});

test('«but» hands over to whoever denies', () => {
  const text = `قال الوزير خالد المرزوق إن ${HARBOUR}، لكن البلدية نفت ذلك الأمر، وقالت إن الطريق مغلق.`;
  const quotes = documentOf(text).quotes.map((quote) => quote.text);
  expect(quotes).toContain(HARBOUR);
});

test('a perfect after «after» is a verb where it may be a noun', () => {
  const text = 'عاد الهدوء بعد أن وعد الوزير خالد المرزوق بفتح الميناء.';
  expect(contentsIn(text)).toEqual(['فتح الميناء']);
});

test('each of several quotations joined by «and» is a content', () => {
  const text = 'ورفع المتظاهرون شعارات مثل "الميناء لنا" و"لا للإغلاق" و"نعم للعمل".';
  expect(contentsIn(text)).toEqual(['الميناء لنا', 'لا للإغلاق', 'نعم للعمل']);
});

test('a quotation before a subordinate clause is direct', () => {
  const text = `وكتب الوزير خالد المرزوق "${HARBOUR}" بينما أغلق الطريق.`;
  expect(documentOf(text).quotes.map(({ text, kind }) => [text, kind])).toEqual([[HARBOUR, 'direct']]);
});

test('what a passive after a relative has as its subject is no content', () => {
  expect(contentsIn('وسيفتح الميناء الذي أعلن عن إنشائه العام الماضي أبوابه.')).toEqual([]);
});

describe('a content is', () => {
  test.each([
    ['what is not ruled out', 'ولم يستبعد الوزير إجراء انتخابات مبكرة.', 'إجراء انتخابات مبكرة'],
    ['a recording, as an act', 'أعلنت وزارة الصحة تسجيل 300 إصابة.', 'تسجيل 300 إصابة'],
    ['what is said «with the words»', 'وتابع بالقول إن المرحلة المقبلة صعبة.', 'المرحلة المقبلة صعبة'],
    [
      'what somebody says thus',
      '"لن نتراجع عن مطالبنا أمام الوزارة"، هكذا رد رئيس النقابة سالم الديب.',
      'لن نتراجع عن مطالبنا أمام الوزارة',
    ],
    ['two words at the head of a sentence', '"الأسعار جنونية"، تقول أم علي وهي تحمل كيسا.', 'الأسعار جنونية'],
    ['what goes on with bi-', 'وأدان رئيس الحركة عمران خان الغارة، وهدد بقطع الطريق.', 'قطع الطريق'],
    ['an object and what is held of it', 'وغادر الوزراء، معتبرين ذلك أمرا محسوما.', 'ذلك أمرا محسوما'],
    ['what is held of a pronoun', 'ورأى الوزير الخطة، واعتبرها ناقصة جدا.', 'ناقصة جدا'],
    [
      'what follows «according to him»',
      'وبحسبه، فإن الخطة تشمل ألف وحدة سكنية.',
      'الخطة تشمل ألف وحدة سكنية',
    ],
    [
      'a statement without its dateline',
      'باريس (أ ف ب) - قضت المحكمة اليوم بسجن التاجر عامين، بحسب مصدر قضائي.',
      'قضت المحكمة اليوم بسجن التاجر عامين',
    ],
  ])('%s', (_, text, content) => {
    expect(contentsIn(`عنوان الخبر هنا\n\n${text}`)).toContain(content);
  });

  test('not what a reporter wrote', () => {
    expect(contentsIn('عنوان الخبر هنا\n\nكتب محمد الصالح: وصلت السفينة إلى الميناء فجر اليوم.')).toEqual([]);
  });
});

describe('words in marks inside a report', () => {
  test.each([
    [
      'hold words of the source',
      'وقال الوزير خالد المرزوق إن التأخير يخلق "صعوبات كبيرة" في الميناء.',
      'mixed',
    ],
    [
      'hold a name after the noun that it names',
      'وقال الوزير خالد المرزوق إن برنامج "ضرورة" سيبدأ غدا.',
      'indirect',
    ],
    ['hold a name that no table has', 'وقال الوزير خالد المرزوق إن سفينة "مرجلوس" وصلت غدا.', 'indirect'],
  ])('%s', (_, text, kind) => {
    expect(documentOf(text).quotes.map((quote) => quote.kind)).toEqual([kind]);
  });
});

describe('a noun phrase as content', () => {
  test.each([
    [
      'is who is blamed for what',
      'وحمل النائب سامي الديب البلدية مسؤولية التأخير.',
      'البلدية مسؤولية التأخير',
    ],
    [
      'may be the verbal noun of a verb of saying',
      'أعلنت وزارة الدفاع اعتراض مركبين قرب الجزيرة.',
      'اعتراض مركبين قرب الجزيرة',
    ],
    [
      'may be in the accusative',
      'وتوقعت مصالح الأرصاد الجوية انخفاضا طفيفا في الحرارة.',
      'انخفاضا طفيفا في الحرارة',
    ],
    [
      'follows whom a text is issued by',
      'وأعلن بلاغ صادر عن شعبة العلاقات العامة توقيف شخصين.',
      'توقيف شخصين',
    ],
    [
      'follows an aside',
      'ونفى الوزير خالد المرزوق، في اتصال هاتفي، تعرض أي عامل لضغوط.',
      'تعرض أي عامل لضغوط',
    ],
    ['ends before a contrast', 'وتوقع محللون تثبيت الفائدة، بينما رجح آخرون غير ذلك.', 'تثبيت الفائدة'],
    [
      'ends before what somebody else does',
      'واستبعدت موسكو تمديد الاتفاق وكييف تبحث عن بدائل.',
      'تمديد الاتفاق',
    ],
    [
      'ends before a verb of saying after «before»',
      'وأعرب الوزير خالد المرزوق عن رغبته في فتح الميناء، قبل أن يستدرك قائلا: "لكن الوقت ضيق جدا".',
      'رغبته في فتح الميناء',
    ],
    [
      'leaves out whom an accusation is about, in marks',
      'واتهم المتحدث سامي الديب "جهات من خارج المدينة" لم يسمها بإفشال الهدنة.',
      'إفشال الهدنة',
    ],
  ])('%s', (_, text, content) => {
    expect(contentsIn(text)).toContain(content);
  });
});

describe('a clause as content', () => {
  test.each([
    [
      'ends before a participle of another gender',
      'ولفتت النائبة منى السالم إلى أن الوزير وعد بفتح الميناء، معربة عن أسفها للتأخير.',
      'الوزير وعد بفتح الميناء',
    ],
    [
      'ends before «as for»',
      'وقال الوزير خالد المرزوق إن الميناء جاهز، أما العمال فقد أضربوا.',
      'الميناء جاهز',
    ],
    [
      'ends before speech in marks after a colon',
      'وتقول هناء السالم إنها حذفت التطبيق: «لا يهمني الرقم، يهمني أين يدرس أولادي».',
      'لا يهمني الرقم، يهمني أين يدرس أولادي',
    ],
    [
      'follows a source after fa-',
      'غير أن للنتائج حدودا، فبحسب الباحث بيورن الديب، الذي لم يشارك في العمل، تعتمد الدراسة على ما يرويه الطلبة.',
      'تعتمد الدراسة على ما يرويه الطلبة',
    ],
    [
      'ends before «but that he»',
      'وأوضح الوزير خالد المرزوق أن النسبة انتقلت إلى 97 في المائة، غير أنه أقر بأن هذه النسبة تخفي تفاوتات.',
      'النسبة انتقلت إلى 97 في المائة',
    ],
    [
      'ends before who is astonished at something',
      'وذكر أحد الأولياء أن الحافلة لا تصل إلى القرية، مستغربا من غياب السلطات.',
      'الحافلة لا تصل إلى القرية',
    ],
    [
      'ends before «except that she»',
      'وترى المحللة هناء السالم أن المفاجأة هي هامش الربح، إلا أنها نبهت إلى أن التحسن مؤقت.',
      'المفاجأة هي هامش الربح',
    ],
    [
      'follows a relative clause about its source',
      'ووفق لائحة الاتهام التي اطلعت عليها الوكالة، خططت الخلية لمهاجمة الميناء.',
      'خططت الخلية لمهاجمة الميناء',
    ],
    [
      'goes on in the first person after a colon',
      'واستطرد سمير الديب: هي كانت قارئتي الأولى. كنت أقرأ لها كل فصل.',
      'هي كانت قارئتي الأولى. كنت أقرأ لها كل فصل',
    ],
    [
      'ends where the next sentence tells what its speaker did',
      'وعبر المدرب لوران بيسون عن غضبه، قائلا: لقد لعبنا شوطا واحدا فقط. وانتقد بيسون أرضية الملعب بشدة.',
      'لقد لعبنا شوطا واحدا فقط',
    ],
    [
      'follows «also made clear that»',
      'كما بين أن الموقوف حاول الفرار من الدورية.',
      'الموقوف حاول الفرار من الدورية',
    ],
    [
      'is the rest of a headline in the first person',
      'العداءة مريم السالم تعود من الإيقاف: لم أخن أحدا\n\nعادت العداءة مريم السالم إلى التدريبات.',
      'لم أخن أحدا',
    ],
    [
      'ends before a verb of saying whose participle speaks',
      'أكد الوزير سامر العلي أنه سيرد خلال أسبوع، وقال وهو يغادر القاعة موجها كلامه إلى النواب: "سأزوركم غدا في مكاتبكم".',
      'أنه سيرد خلال أسبوع',
    ],
    [
      'ends at the marks around the report that it is part of',
      '"أبي يظن أنني هربت"، يقول الشاب سامر العلي مبتسما.',
      'أنني هربت',
    ],
    [
      'goes on after marks around its first words alone',
      'وأكد سامر العلي "أن العمل في المستشفى الجديد" سيبدأ في الشهر المقبل.',
      '"أن العمل في المستشفى الجديد" سيبدأ في الشهر المقبل',
    ],
    [
      'follows a name in a line below the headline',
      'المجلس يناقش التعويضات\nالحموي: لا أصرف تعويضا من غير وثائق\n\nقال الوزير عماد الحموي إن الملف مغلق.',
      'لا أصرف تعويضا من غير وثائق',
    ],
    [
      'follows a verb that takes up its indefinite source',
      'ووفقا لمنظمات إغاثية تعمل في المنطقة، سجلت مئتا إصابة بالحصبة منذ مطلع الشهر.',
      'سجلت مئتا إصابة بالحصبة منذ مطلع الشهر',
    ],
    [
      'is what is denied after a name between commas',
      'نفى المتحدث باسم الحكومة، سامر العلي، اتخاذ أي قرار نهائي.',
      'اتخاذ أي قرار نهائي',
    ],
  ])('%s', (_, text, content) => {
    expect(contentsIn(text)).toContain(content);
  });
});

describe('a content before its source begins', () => {
  test.each([
    [
      'after the source of the statement before it',
      'ارتفعت أسعار الخبز أمس الأول بحسب الوزير، وتراجعت صادرات القطن في الربع الأول وفق البنك المركزي.',
      ['ارتفعت أسعار الخبز أمس الأول', 'وتراجعت صادرات القطن في الربع الأول'],
    ],
    [
      'with the sentence, where a second source has no statement of its own',
      'ارتفعت أسعار الخبز أمس الأول بحسب الوزير وبحسب البنك المركزي.',
      ['ارتفعت أسعار الخبز أمس الأول بحسب الوزير', 'ارتفعت أسعار الخبز أمس الأول'],
    ],
  ])('%s', (_, text, contents) => {
    expect(contentsIn(text)).toEqual(contents);
  });
});

test.each([
  'ارتفعت الأسعار بحسب الوزير و',
  'وفقا لمصدر ',
  'قالت وفق بأن ',
  'كما قال الوزير ',
  'طالب الذي " « ما ',
  'قال إن ',
  'طلب عن " أن 5 ',
])('contents of «%s» over and over hold each other only so many deep', (piece) => {
  const text = piece.repeat(400);
  const printed = contentsIn(text).reduce((sum, content) => sum + content.length, 0);
  expect(printed).toBeLessThan(8 * text.length);
});
