import { describe, expect, test } from '@jest/globals';
import { documentOf } from '../support/article.ts';

const speakers = (text: string, date?: string): string[] =>
  documentOf(text, date === undefined ? {} : { date }).speakers.map(({ id }) => id);

/** A report whose speaker the article names by office alone. */
const said = (office: string): string => `قال ${office} إن المحادثات ستستمر.`;

describe('an office that the article never ties to a name', () => {
  test.each([
    ['الرئيس الفرنسي', '2010', 'sarkozy'],
    ['الرئيس الفرنسي', '2020-03-14', 'macron'],
    ['رئيس فرنسا', '2016-01', 'hollande'],
    ['الرئيس الروسي', '2010', 'medvedev'],
    ['الرئيس الروسي', '2022-02-04', 'putin'],
    ['وزير الخارجية الأمريكي', '2014-06-01', 'kerry'],
    ['المستشارة الألمانية', '2015', 'merkel'],
    ['المتحدثة باسم الخارجية الروسية', '2018-05-01', 'zakharova'],
    ['الرئيس المصري', '2013-01', 'morsi'],
    ['قائد الجيش السوداني', '2020', 'burhan'],
    ['عاهل الأردن', '2015', 'abdullah-ii'],
    ['الرئيس المصري', '2015', 'sisi'],
    ['العاهل السعودي', '2010', 'abdullah-saudi'],
    ['خادم الحرمين الشريفين', '2020', 'salman'],
    ['وزير الخارجية السعودي', '2014-06', 'saud-al-faisal'],
    ['رئيس الحكومة التونسية', '2018', 'chahed'],
    ['رئيس الوزراء العراقي', '2015-08-11', 'abadi'],
    ['الأمين العام للأمم المتحدة', '2005', 'annan'],
    ['الأمين العام لجامعة الدول العربية', '2012-03', 'elaraby'],
    ['المبعوث الأممي إلى سوريا', '2015-08', 'de-mistura'],
    ['مسؤولة السياسة الخارجية في الاتحاد الأوروبي', '2016', 'mogherini'],
    ['الأمين العام لحزب الله', '2010-05', 'nasrallah'],
  ])('%s in %s is %s', (office, date, id) => {
    expect(speakers(said(office), date)).toEqual([id]);
  });

  test('is settled by a date line of the article', () => {
    const article = (line: string): string =>
      `محادثات في باريس هذا المساء\n${line}\n${said('الرئيس الفرنسي')}`;
    expect(speakers(article('باريس، 4 آذار/مارس 2010'))).toEqual(['sarkozy']);
    expect(speakers(article('باريس، 4 آذار/مارس 2020'))).toEqual(['macron']);
  });

  test('a date that the caller gives comes before that of the article', () => {
    const article = `محادثات في باريس هذا المساء\nباريس، 4 آذار/مارس 2010\n${said('الرئيس الفرنسي')}`;
    expect(speakers(article, '2020')).toEqual(['macron']);
  });

  test('stays a description without a date, and in a year of two holders', () => {
    expect(speakers(said('الرئيس الفرنسي'))).toEqual(['s1']);
    expect(speakers(said('الرئيس الفرنسي'), '2012')).toEqual(['s1']);
    expect(speakers(said('الرئيس الفرنسي'), '2012-06')).toEqual(['hollande']);
  });
});

describe('an office that the article ties to a name', () => {
  test('is that person, whoever held it at the date', () => {
    const text = `وصل وزير الخارجية الفرنسي مراد الزياني إلى الدوحة. ${said('وزير الخارجية الفرنسي')}`;
    expect(documentOf(text, { date: '2015-01-01' }).speakers).toMatchObject([
      { id: 's1', name: 'مراد الزياني' },
    ]);
  });

  test('is not the predecessor whom it names beside', () => {
    const text = `التقى الرئيس الأمريكي السابق جورج بوش الضيوف. ${said('الرئيس الأمريكي')}`;
    expect(speakers(text, '2014-03-01')).toEqual(['obama']);
  });

  test('is the holder whom it names without his title', () => {
    const text = `وصل نيكولا ساركوزي صباحا، وقال ساركوزي إنه متفائل. ${said('الرئيس الفرنسي')}`;
    expect(speakers(text)).toEqual(['sarkozy']);
  });
});

describe('a short name', () => {
  test('is a known speaker', () => {
    expect(speakers('قال الرئيس الفرنسي ساركوزي إن المحادثات ستستمر.')).toEqual(['sarkozy']);
  });

  test('of two known speakers goes by the title before it', () => {
    expect(speakers('قال رئيس الوزراء البريطاني جونسون إن المحادثات ستستمر.')).toEqual(['johnson-boris']);
  });

  test('with a title that its bearer never held is somebody else', () => {
    expect(speakers('قال الرئيس الروسي ماكرون إن المحادثات ستستمر.')).toEqual(['s1']);
  });

  test('belongs to the namesake whom the article names in full', () => {
    const text = 'قال الباحث مروان بوتفليقة إن النتائج أولية. وأضاف بوتفليقة أن الدراسة ستستمر.';
    expect(documentOf(text).speakers).toMatchObject([{ id: 's1', name: 'مروان بوتفليقة' }]);
  });
});

test.each(['عبد الفتاح السيسي', 'عبدالفتاح السيسي'])('%s is one name, however عبد is spaced', (name) => {
  expect(speakers(`قال الرئيس المصري ${name} إن المحادثات ستستمر.`)).toEqual(['sisi']);
});

describe('a body called by a short name', () => {
  test('is known, though no table of words has it', () => {
    expect(speakers('قالت اليونيسف إن المساعدات ستصل غدا.')).toEqual(['unicef']);
  });

  test('is the one whose longer name the article has', () => {
    const text = 'قالت منظمة فتح الطريق إن العمل بدأ. وأضافت فتح أن العمل سيستمر.';
    expect(speakers(text)).not.toContain('fatah');
  });
});
