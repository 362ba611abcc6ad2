import { describe, expect, test } from '@jest/globals';
import { type NounPhrase, readNounPhrase } from '../../src/speakers/noun-phrase.ts';
import { read, wordsOf } from '../support/reading.ts';

/** Phrase, kind and name of the noun phrase with which a text begins. */
function phraseIn(text: string): { text: string; kind: NounPhrase['kind']; name: string | null } | null {
  const article = read(text);
  const phrase = readNounPhrase(article, 0, article.tokens.length);
  if (!phrase) return null;
  const name = phrase.name && wordsOf(article, phrase.name);
  return { text: wordsOf(article, phrase), kind: phrase.kind, name };
}

describe('a noun phrase ends before', () => {
  test.each([
    ['the object of an indefinite plural', 'معارضون الرئيس بالتقصير', 'معارضون'],
    ['the object of a definite noun', 'الفنانة المغربية جماهير المهرجان', 'الفنانة المغربية'],
    ['a feminine object of a man', 'المتحدث العملية', 'المتحدث'],
    ['a plural object', 'الدائرة الصيادين من الإبحار', 'الدائرة'],
    ['a plural object after a full name', 'رئيس الاتحاد ماجد الفهد اللاعبين إلى', 'رئيس الاتحاد ماجد الفهد'],
    ['somebody of another country', 'الوزير نادر الصالح السفير الفرنسي', 'الوزير نادر الصالح'],
    ['a complement with bi-', 'النيابة بطعن على الحكم', 'النيابة'],
    ['a plural after a singular', 'البيان الدول المانحة', 'البيان'],
    ['an accusative', 'النيابة تحقيقاً', 'النيابة'],
    ['a double time', 'المعرض صباح أمس', 'المعرض'],
    ['a verbal noun that the verb governs', 'المنظمة بفتح الطرق', 'المنظمة'],
    ['whoever is spoken to', 'بوتين لمضيفه', 'بوتين'],
    ['a relative clause without pronoun', 'دراسة أجرتها جامعة المرج', 'دراسة'],
    ['a future that no table has', 'النائب سيترشح أيضا', 'النائب'],
    ['the end of a line', 'رئيس الاتحاد\n\nسالم الحداد', 'رئيس الاتحاد'],
    ['speech in marks', 'الوزير "لن نقبل بالابتزاز".', 'الوزير'],
    ['an agency that is spoken to', 'المدير لرويترز في رسالة', 'المدير'],
    ['a counterpart', 'الرئيس نظيره السنغالي بكاري ديوب', 'الرئيس'],
    ['a verb', 'الشقيق الأصغر للوالي قال إن', 'الشقيق الأصغر للوالي'],
  ])('%s', (_, text, phrase) => {
    expect(phraseIn(text)?.text).toBe(phrase);
  });
});

describe('a noun phrase goes over', () => {
  test.each([
    ['«general» in a title', 'مدير عام المياه المهندس صالح الجبلاوي', 'صالح الجبلاوي'],
    ['a preposition of the title', 'رئيس قسم الطوارئ في المستشفى، الطبيب نادر خوري، أن', 'نادر خوري'],
    [
      'a demonstrative of the title',
      'المتحدث باسم المتضررين من هذا القرار عبدالرحمن الساير',
      'عبدالرحمن الساير',
    ],
    ['a pronoun before the name', 'مدير التوقعات فيها حمد الشكيلي', 'حمد الشكيلي'],
    ['what somebody is charged with', 'المسؤول المكلف بحماية الغابات سمير حمود', 'سمير حمود'],
  ])('%s', (_, text, name) => {
    expect(phraseIn(text)?.name).toBe(name);
  });
});

describe('the name in a noun phrase', () => {
  test.each([
    ['after a construct state is not its last word', 'مدرب برشلونة', null],
    ['is not the noun that owns another', 'خباز الحي', null],
    ['has a surname that looks like an adjective', 'الباحث رائد المصري', 'رائد المصري'],
    ['goes on with God’s', 'زعيم الحزب رامز عطا الله', 'رامز عطا الله'],
    ['may begin with «mother»', 'أم خالد', 'أم خالد'],
    ['may be a woman’s that no table has', 'الناقدة الأدبية رشيدة الحمزاوي', 'رشيدة الحمزاوي'],
    ['goes over a word that is only a rare form of a verb', 'الهندي راجيش راو باتنايك', 'راجيش راو باتنايك'],
    ['may hold what looks like a particle', 'المدعي العام ديرك فان هاومان إن', 'ديرك فان هاومان'],
    [
      'begins after an adjective with the article',
      'وزير الخارجية الإيراني كندباد عبد المولى',
      'كندباد عبد المولى',
    ],
    ['goes on after «son of»', 'شطام بن الصغير رئيس الشركة', 'شطام بن الصغير'],
    ['goes over an initial', 'الخبير مارك ت. كندور إن', 'مارك ت. كندور'],
    ['is the last, also where an owner is a given name', 'ملكة جمال لبنان كندورا زيتون', 'كندورا زيتون'],
    ['may begin with lam', 'المتحدثة باسم المنظمة ليرانا فوستر', 'ليرانا فوستر'],
    ['is not a place with bi-', 'رئيس الغرفة التجارية بنابل', null],
    ['follows a nationality after a comma', 'وكيل اللاعب، الإيطالي كوندو ديسيدوري، نفى', 'كوندو ديسيدوري'],
    ['is not the adjective of a text', 'بيان صادر عن المكتب', null],
    ['may be foreign, before a title', 'بيرسنكوفيتش المختص النفطي', 'بيرسنكوفيتش'],
    ['is not of a body', '«نبأ برس»', null],
  ])('%s', (_, text, name) => {
    expect(phraseIn(text)?.name).toBe(name);
  });
});

describe('the kind of a noun phrase', () => {
  test.each([
    ['الجبير ولافروف', 'group'],
    ['64% من المشاركين', 'group'],
    ['72 في المئة من السكان', 'group'],
    ['مشرفون على المعرض', 'group'],
    ['مسؤول أمريكي', 'unnamed'],
    ['متحدث باسم الجيش', 'unnamed'],
    ['نائب مدير المعهد', 'role'],
    ['حملة مرشح الرئاسة سامي الطحان', 'body'],
    ['عدة خبراء في النقل', 'group'],
  ])('%s is %s', (text, kind) => {
    expect(phraseIn(text)?.kind).toBe(kind);
  });

  test('a word that cannot begin a source begins none', () => {
    expect(phraseIn('بالتجهيزات الحديثة')).toBeNull();
    expect(phraseIn('ضاحكاً')).toBeNull();
  });
});
