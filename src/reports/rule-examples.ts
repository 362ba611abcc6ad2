/** An article of a few words, and the content that the rule finds in it. */
export interface RuleExample {
  readonly text: string;
  readonly content: string;
}

export interface RuleExamples {
  readonly examples: readonly RuleExample[];
  /** Texts in which the rule finds nothing, though they look alike. */
  readonly counterExamples: readonly string[];
}

const HARBOUR = 'الميناء سيفتح أبوابه غدا';

/** Examples of every rule, by its name; the tests run them all. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExamples>> = {
  'verb-complementizer': {
    examples: [
      { text: `قال الوزير خالد المرزوق إن ${HARBOUR}.`, content: HARBOUR },
      { text: `وأشارت الوزارة في بيان إلى أنّ "${HARBOUR}".`, content: HARBOUR },
      { text: `ثم عاد الوزير خالد المرزوق. وعاد ليؤكد أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وقال مسؤول طلب عدم ذكر اسمه إن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: [
      'وصل الوزير خالد المرزوق قبل أن يفتح الميناء أبوابه.',
      'وجاء القرار ليؤكد أن الميناء سيفتح أبوابه غدا.',
      'ناقش الوزير مع نظيره فتح الميناء.',
    ],
  },
  'verb-quotation': {
    examples: [
      { text: 'وندد الوزير خالد المرزوق بـ"إغلاق الميناء أمام السفن".', content: 'إغلاق الميناء أمام السفن' },
      { text: `قال الوزير خالد المرزوق "${HARBOUR}".`, content: HARBOUR },
      { text: `وأضاف «${HARBOUR}».`, content: HARBOUR },
      { text: `وقال الوزير "${HARBOUR}".`, content: HARBOUR },
    ],
    counterExamples: ['زار الوزير خالد المرزوق معرض "الميناء والبحر والناس" أمس.'],
  },
  'verb-colon': {
    examples: [
      { text: `وقال الوزير خالد المرزوق: ${HARBOUR}.`, content: HARBOUR },
      { text: `وأضاف: "${HARBOUR}".`, content: HARBOUR },
    ],
    counterExamples: ['انتهت المباراة عند الساعة 20:30 بفوز الفريق.'],
  },
  'verb-phrase': {
    examples: [
      { text: 'ودعا الوزير خالد المرزوق إلى وقف القتال فورا.', content: 'وقف القتال فورا' },
      { text: 'وشدد الوزير خالد المرزوق على ضرورة فتح الميناء.', content: 'ضرورة فتح الميناء' },
      { text: 'وهدد رئيس النقابة بعصيان مدني في الميناء.', content: 'عصيان مدني في الميناء' },
      { text: 'وأكدت مصادر نقابية استمرار العمل في الميناء.', content: 'استمرار العمل في الميناء' },
      {
        text: 'وأكد الوزير خالد المرزوق التزام الوزارة بفتح الميناء.',
        content: 'التزام الوزارة بفتح الميناء',
      },
      { text: 'لكن الوزير ينفي دوما وجوده في الميناء.', content: 'وجوده في الميناء' },
      { text: 'واقترح العمال السماح للسفن بدخول الميناء.', content: 'السماح للسفن بدخول الميناء' },
      { text: 'وعزا الازدحام إلى تأخر السفن.', content: 'الازدحام إلى تأخر السفن' },
      { text: 'وبرر الوزير خالد المرزوق قراره بتراجع الصيد.', content: 'تراجع الصيد' },
      { text: 'وعبّر الوزير خالد المرزوق عن فرحته بالفوز.', content: 'فرحته بالفوز' },
      {
        text: 'ونفى الوزير خالد المرزوق ما تردد عن إغلاق الميناء.',
        content: 'ما تردد عن إغلاق الميناء',
      },
      {
        text: 'ونفت الوزارة في بيان حصول تأخير في الميناء.',
        content: 'حصول تأخير في الميناء',
      },
      {
        text: 'وطلبت الوزارة من الصيادين الابتعاد مسافة ميلين.',
        content: 'الابتعاد مسافة ميلين',
      },
      {
        text: 'واشتكى صيادون من البلدة من منعهم من الإبحار.',
        content: 'منعهم من الإبحار',
      },
    ],
    counterExamples: [
      'وتحدث الوزير خالد المرزوق عن السياحة.',
      'وقرر الوزير خالد المرزوق وقف العمل.',
      'وأكد الوزير خالد المرزوق لمساعديه.',
    ],
  },
  'participle-complementizer': {
    examples: [
      { text: `التقى الوزير خالد المرزوق نظيره، مؤكدا أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وقالت الوزيرة إن الموسم جيد، مضيفة أن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: ['وصل الوزير مبتسما إلى الميناء أمس.'],
  },
  'participle-quotation': {
    examples: [
      { text: `وقال الوزير إن الموسم جيد، مضيفا "${HARBOUR}".`, content: HARBOUR },
      { text: `وردت الوزيرة قائلة «${HARBOUR}».`, content: HARBOUR },
    ],
    counterExamples: ['وقف الوزير رافعا لوحة "نحن معكم دائما أيها البحارة".'],
  },
  'participle-colon': {
    examples: [
      { text: `وختم الوزير خالد المرزوق كلمته قائلا: ${HARBOUR}.`, content: HARBOUR },
      { text: `وتابعت الوزيرة موضحة: "${HARBOUR}".`, content: HARBOUR },
    ],
    counterExamples: ['وصل الوفد ظهرا: وزير وسفير وضابط.'],
  },
  'participle-phrase': {
    examples: [
      { text: 'وانتقد الوزير خالد المرزوق التأخير، داعيا إلى وقف القتال.', content: 'وقف القتال' },
      { text: 'التقى النائب سامي فرج الأهالي، محذرا من خطر السيول.', content: 'خطر السيول' },
      { text: 'وأكدت النقابة أن الوضع صعب، داعية الصيادين إلى وقف العمل.', content: 'وقف العمل' },
      { text: 'وأكدت النقابة أن الوضع صعب، مطالبة بفتح الميناء.', content: 'فتح الميناء' },
    ],
    counterExamples: ['غادر الوزير القاعة متوجها إلى وقف السيارات.'],
  },
  'saying-noun': {
    examples: [
      { text: `ونقلت الصحيفة عن الوزير خالد المرزوق قوله إن ${HARBOUR}.`, content: HARBOUR },
      { text: `ونقلت الوكالة عن مصدر أمني تأكيده أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وحرص الوزير خالد المرزوق على التأكيد أن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: ['كان قوله موضع جدل في المدينة.'],
  },
  'saying-noun-quotation': {
    examples: [
      { text: `ورد الوزير خالد المرزوق على النواب بالقول "${HARBOUR}".`, content: HARBOUR },
      { text: `واختتمت الوزيرة اللقاء بالقول «${HARBOUR}».`, content: HARBOUR },
    ],
    counterExamples: ['اكتفى الوزير بالقول وترك الفعل لغيره.'],
  },
  'saying-noun-colon': {
    examples: [
      { text: `وزار الوزير خالد المرزوق المدينة، واكتفى بالقول: "${HARBOUR}".`, content: HARBOUR },
      { text: `وزار الوزير خالد المرزوق المدينة. وفي تصريح: "${HARBOUR}".`, content: HARBOUR },
    ],
    counterExamples: ['شارك الوزير في كلمة الافتتاح أمس.'],
  },
  'document-says': {
    examples: [
      { text: `وجاء في البيان أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وورد في التقرير أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وكان جواب الوزير خالد المرزوق قاطعا: «${HARBOUR}».`, content: HARBOUR },
    ],
    counterExamples: ['جاء في الموعد وزير الصحة وغادر بعد ساعة.'],
  },
  'source-first': {
    examples: [
      { text: `وبحسب وزارة النقل، ${HARBOUR}.`, content: HARBOUR },
      { text: `ووفقا لوزارة النقل فإن ${HARBOUR}.`, content: HARBOUR },
      { text: `وبحسب الوزير خالد المرزوق، رئيس الدورة الحالية، ${HARBOUR}.`, content: HARBOUR },
      { text: `واستنادا إلى شهود عيان، فإن ${HARBOUR}.`, content: HARBOUR },
      { text: `وصلت السفينة فجرا، وبحسب مصادر في النقل فإن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: ['وعمل الفريق وفق خطة واضحة منذ الصباح.', 'وصدر القرار استنادا إلى مصادر القانون.'],
  },
  'source-inside': {
    examples: [
      {
        text: 'وبلغت سرعة الرياح، بحسب مركز الأرصاد، 160 كيلومترا في الساعة.',
        content: '160 كيلومترا في الساعة',
      },
      {
        text: 'وسجلت المبيعات حسب الوزارة تراجعا بنسبة 3 في المئة.',
        content: 'تراجعا بنسبة 3 في المئة',
      },
      { text: 'وأرباح الميناء وفقا للوزارة تجاوزت مليون درهم.', content: 'تجاوزت مليون درهم' },
    ],
    counterExamples: [
      'غادر الوفد المدينة صباح اليوم، بحسب الوزارة، وهو ما يعني انتهاء المحادثات.',
      'غادر الوفد المدينة صباح اليوم بحسب الوزارة.',
    ],
  },
  'source-last': {
    examples: [
      { text: `${HARBOUR}، بحسب وزارة النقل.`, content: HARBOUR },
      { text: `${HARBOUR}، وفقا لمصدر في الوزارة.`, content: HARBOUR },
    ],
    counterExamples: ['تتغير الأسعار في الأسواق حسب.'],
  },
  'as-said': {
    examples: [
      { text: `${HARBOUR}، كما ذكرت وكالة الأنباء.`, content: HARBOUR },
      { text: `${HARBOUR}، حسبما أعلنت الوزارة.`, content: HARBOUR },
    ],
    counterExamples: ['فاز الفريق كما فاز في العام الماضي.'],
  },
  'as-said-first': {
    examples: [
      { text: `ووفقا لما ذكرته وكالة الأنباء، فإن ${HARBOUR}.`, content: HARBOUR },
      { text: `وحسبما أعلنت الوزارة، ${HARBOUR}.`, content: HARBOUR },
      { text: `ووفقا لما نشره موقع المرفأ، فإن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: ['كما زار الوزير خالد المرزوق الميناء أمس.'],
  },
  'quotation-this-is-what': {
    examples: [
      { text: `وصل الوفد.\n"${HARBOUR}"، هذا ما قاله الوزير خالد المرزوق أمس.`, content: HARBOUR },
      { text: `وصل الوفد.\n«${HARBOUR}»، بهذه العبارة لخص الوزير الموقف.`, content: HARBOUR },
      { text: `وصل الوفد.\n«${HARBOUR}».. هكذا علق الوزير على الموقف.`, content: HARBOUR },
      { text: `وصل الوفد.\n"${HARBOUR}"، بهذه الجملة عبر البحار سامي فرج عن فرحه.`, content: HARBOUR },
    ],
    counterExamples: ['افتتح معرض "الميناء والبحر والناس"، وهو ما زاره الوزير أمس.'],
  },
  'saying-noun-phrase': {
    examples: [
      {
        text: 'ونقلت الوكالة عن الوزير خالد المرزوق نفيه أي تأخير في الميناء.',
        content: 'أي تأخير في الميناء',
      },
      {
        text: 'ونقل الموقع عن المتحدث سالم البكري تأكيده استمرار العمل في الميناء.',
        content: 'استمرار العمل في الميناء',
      },
    ],
    counterExamples: ['وشكر الوزير ضيفه على دعوته الكريمة.'],
  },
  'verbal-noun': {
    examples: [
      { text: `جاء ذلك بعد إعلان الوزارة أن ${HARBOUR}.`, content: HARBOUR },
      { text: `وقلل من تأكيد الوزير خالد المرزوق أن ${HARBOUR}.`, content: HARBOUR },
    ],
    counterExamples: ['إضافة إلى أن الميناء كبير وصلت سفن كثيرة.'],
  },
  'quotation-verb-source': {
    examples: [
      { text: `«${HARBOUR}»، يقول الوزير خالد المرزوق.`, content: HARBOUR },
      { text: `"${HARBOUR}"، قالت الوزيرة منى السيد.`, content: HARBOUR },
      { text: `"${HARBOUR}"، تختم الوزيرة منى السيد.`, content: HARBOUR },
    ],
    counterExamples: ['عرض المسرح مسرحية «البحر والناس والميناء»، وحضرها الوزير.'],
  },
  'headline-colon': {
    examples: [
      { text: `خالد المرزوق: ${HARBOUR}\n\nافتتح الوزير خالد المرزوق المعرض أمس.`, content: HARBOUR },
      { text: `وزير النقل: "${HARBOUR}"\n\nافتتح الوزير المعرض أمس.`, content: HARBOUR },
    ],
    counterExamples: [
      'بالصور: الميناء يفتح أبوابه أمام السفن\n\nافتتح الوزير المعرض أمس.',
      'أزمة القمح الكندية: الميناء يفتح أبوابه\n\nقالت وسائل إعلام كندية إن السفن وصلت.',
    ],
  },
  'quotation-continued': {
    examples: [
      {
        text: 'قالت الممرضة إيمان الشامي: "وصلنا إلى القرية ليلا.\n\nلم أنم تلك الليلة، لكنني لن أنساها".',
        content: 'لم أنم تلك الليلة، لكنني لن أنساها',
      },
      {
        text: `قال الوزير خالد المرزوق: "${HARBOUR}".\n\n"ولن نغلق الطريق إلى المدينة هذا العام".`,
        content: 'ولن نغلق الطريق إلى المدينة هذا العام',
      },
      {
        text: `قالت الوزيرة منى السيد: «${HARBOUR}». «ولن نغلق الطريق إلى المدينة هذا العام».`,
        content: 'ولن نغلق الطريق إلى المدينة هذا العام',
      },
    ],
    counterExamples: ['وصل الوزير أمس.\n\n"البحر والناس والميناء والمدينة القديمة" معرض يفتتح غدا.'],
  },
};
