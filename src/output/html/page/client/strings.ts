/** Every word of the page that is not the articles': Arabic first, English for the switch. */
const STRINGS: Readonly<Record<string, readonly [arabic: string, english: string]>> = {
  tagline: ['من قال ماذا', 'who said what'],
  skip: ['إلى المقالات', 'Skip to the articles'],
  search: ['ابحث في النصوص', 'Search the texts'],
  inQuotes: ['في الأقوال وحدها', 'in quotes only'],
  panel: ['المتحدثون والتصفية', 'Speakers and filters'],
  filters: ['التصفية', 'Filters'],
  kinds: ['نوع القول', 'Kind'],
  confidence: ['أدنى ثقة', 'Minimum confidence'],
  checkWorthy: ['الجدير بالتحقق فقط', 'Check-worthy only'],
  quotesOnly: ['إخفاء الفقرات التي بلا أقوال', 'Hide paragraphs without quotes'],
  reset: ['إلغاء التصفية', 'Clear filters'],
  speakers: ['المتحدثون', 'Speakers'],
  speakersNote: ['العدد: الأقوال. الشريط: كلماتها بحسب النوع.', 'Number: quotes. Bar: their words by kind.'],
  findSpeaker: ['ابحث عن متحدث', 'Find a speaker'],
  allSpeakers: ['كل المتحدثين', 'All speakers'],
  timeline: ['الأقوال عبر الزمن', 'Quotes over time'],
  others: ['غيرهم', 'Others'],
  quotes: ['الأقوال', 'Quotes'],
  articles: ['المقالات', 'Articles'],
  nothing: ['لا شيء يوافق التصفية.', 'Nothing passes the filters.'],
  previous: ['القول السابق', 'Previous quote'],
  next: ['القول التالي', 'Next quote'],
  theme: ['فاتح / داكن', 'Light / dark'],
  language: ['English', 'العربية'],
  help: ['مفاتيح', 'Keys'],
  close: ['إغلاق', 'Close'],
  keyNext: ['القول التالي، السابق', 'next, previous quote'],
  keyArticle: ['المقالة التالية، السابقة', 'next, previous article'],
  keySearch: ['البحث', 'search'],
  keyCopy: ['نسخ القول مع مصدره', 'copy the quote with its source'],
  keyLink: ['نسخ الرابط', 'copy the link'],
  keyClose: ['إغلاق البطاقة', 'close the card'],
  copy: ['نسخ مع المصدر', 'Copy as citation'],
  link: ['نسخ الرابط', 'Copy link'],
  copied: ['نُسخ', 'Copied'],
  unknown: ['متحدث غير معروف', 'Unknown speaker'],
  cue: ['أداة القول', 'Cue'],
  addressee: ['المخاطَب', 'Addressee'],
  resolvedBy: ['عُرف المتحدث', 'Speaker known by'],
  rule: ['القاعدة', 'Rule'],
  confidenceOf: ['الثقة', 'Confidence'],
  nestedIn: ['ضمن قول', 'Inside a quote by'],
  claims: ['ما يمكن التحقق منه', 'What can be checked'],
  wholeQuote: ['القول كله', 'the whole quote'],
  negated: ['منفي', 'negated'],
  checkWorthiness: ['الجدارة بالتحقق', 'Check-worthiness'],
  paraphrase: ['بالمعنى', 'paraphrased'],
  phrase: ['عبارة اسمية', 'noun phrase'],
  'kind.direct': ['مباشر', 'direct'],
  'kind.mixed': ['مختلط', 'mixed'],
  'kind.unmarked': ['بلا علامات', 'unmarked'],
  'kind.indirect': ['غير مباشر', 'indirect'],
  'type.person': ['شخص', 'person'],
  'type.organization': ['جهة', 'organization'],
  'type.group': ['جماعة', 'group'],
  'type.unnamed': ['مصدر بلا اسم', 'unnamed source'],
  'type.document': ['وثيقة', 'document'],
  'by.name': ['باسمه', 'name'],
  'by.role': ['بصفته', 'role'],
  'by.pronoun': ['بضمير', 'pronoun'],
  'by.elided': ['بفاعل مستتر', 'elided subject'],
  'by.headline': ['من العنوان', 'headline'],
  'by.continuation': ['تتمةً لما قبله', 'continuation'],
  'act.state': ['تصريح', 'statement'],
  'act.add': ['إضافة', 'addition'],
  'act.confirm': ['تأكيد', 'confirmation'],
  'act.explain': ['توضيح', 'explanation'],
  'act.point-out': ['إشارة', 'remark'],
  'act.announce': ['إعلان', 'announcement'],
  'act.reveal': ['كشف', 'disclosure'],
  'act.warn': ['تحذير', 'warning'],
  'act.deny': ['نفي', 'denial'],
  'act.accuse': ['اتهام', 'accusation'],
  'act.demand': ['مطالبة', 'demand'],
  'act.promise': ['تعهد', 'promise'],
  'act.threaten': ['تهديد', 'threat'],
  'act.claim': ['زعم', 'claim'],
  'act.believe': ['رأي', 'opinion'],
  'act.expect': ['توقع', 'expectation'],
  'act.hope': ['أمل', 'hope'],
  'act.ask': ['سؤال', 'question'],
  'act.praise': ['إشادة', 'praise'],
  'act.criticize': ['انتقاد', 'criticism'],
  'act.report': ['نقل', 'report'],
  'modality.asserted': ['خبر', 'asserted'],
  'modality.predicted': ['توقع', 'predicted'],
  'modality.promised': ['وعد', 'promised'],
  'modality.demanded': ['مطلب', 'demanded'],
  'modality.denied': ['نفي', 'denied'],
  'modality.conditional': ['مشروط', 'conditional'],
  'modality.opinion': ['رأي', 'opinion'],
};

/** Counted nouns, by the plural categories of the language. */
const COUNTED = {
  quotes: {
    ar: { zero: 'لا أقوال', one: 'قول واحد', two: 'قولان', few: '# أقوال', many: '# قولاً', other: '# قول' },
    en: { one: '# quote', other: '# quotes' },
  },
  articles: {
    ar: {
      zero: 'لا مقالات',
      one: 'مقالة واحدة',
      two: 'مقالتان',
      few: '# مقالات',
      many: '# مقالة',
      other: '# مقالة',
    },
    en: { one: '# article', other: '# articles' },
  },
  words: {
    ar: {
      zero: 'لا كلمات',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '# كلمات',
      many: '# كلمة',
      other: '# كلمة',
    },
    en: { one: '# word', other: '# words' },
  },
} as const satisfies Record<string, Record<'ar' | 'en', Partial<Record<Intl.LDMLPluralRule, string>>>>;

export type Language = 'ar' | 'en';

export const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'ar');

/** A word of the page in the language that is on. */
export function t(key: string): string {
  const pair = STRINGS[key];
  return pair ? pair[language() === 'ar' ? 0 : 1] : key;
}

const PLURALS = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A number with its noun, as the language counts. */
export function counted(count: number, noun: keyof typeof COUNTED): string {
  const lang = language();
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = COUNTED[noun][lang];
  const form = forms[PLURALS[lang].select(count)] ?? forms.other ?? '#';
  return form.replace('#', count.toLocaleString('en'));
}

/** Writes the words of the page in the language that is on. */
export function translatePage(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-t]')) {
    element.textContent = t(element.dataset.t ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel ?? ''));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-t-placeholder]')) {
    element.setAttribute('placeholder', t(element.dataset.tPlaceholder ?? ''));
  }
}
