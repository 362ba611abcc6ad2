/**
 * Word classes as bits. A word may have several: «مسؤول» heads a role («مسؤول الأمن», the head of security) and
 * stands for an unnamed source («قال مسؤول», an official said).
 */
export const WordClass = {
  complementizer: 1 << 0,
  complementizerPronoun: 1 << 1,
  preposition: 1 << 2,
  adjunctPreposition: 1 << 3,
  adverbialBeforeThat: 1 << 4,
  relative: 1 << 5,
  auxiliary: 1 << 6,
  negation: 1 << 7,
  subordinator: 1 << 8,
  pronoun: 1 << 9,
  firstPerson: 1 << 10,
  demonstrative: 1 << 11,
  nameParticle: 1 << 12,
  connective: 1 << 13,
  adverb: 1 << 14,
  occasionNoun: 1 << 15,
  role: 1 << 16,
  body: 1 << 17,
  media: 1 << 18,
  group: 1 << 19,
  unnamed: 1 << 20,
  document: 1 << 21,
  honorific: 1 << 22,
  givenName: 1 << 23,
  familyName: 1 << 24,
  contentNoun: 1 << 25,
  time: 1 << 26,
  common: 1 << 27,
  otherVerb: 1 << 28,
  nisba: 1 << 29,
  place: 1 << 30,
  measure: 1 << 31,
} as const;

export type WordClassName = keyof typeof WordClass;

/** Classes whose words head a noun phrase that can speak. */
export const SOURCE_HEAD =
  WordClass.role |
  WordClass.body |
  WordClass.media |
  WordClass.group |
  WordClass.unnamed |
  WordClass.document;

/** Classes whose words begin the name of a person, with a title of honour or without. */
export const PERSON_START = WordClass.honorific | WordClass.givenName | WordClass.familyName;

/** The class named by a table: `given-names`, `role-nouns`, `complementizer-pronoun` … */
export const CLASS_OF_TABLE: Readonly<Record<string, WordClassName>> = {
  complementizer: 'complementizer',
  'complementizer-pronoun': 'complementizerPronoun',
  preposition: 'preposition',
  'adjunct-preposition': 'adjunctPreposition',
  'adverbial-before-that': 'adverbialBeforeThat',
  relative: 'relative',
  auxiliary: 'auxiliary',
  negation: 'negation',
  subordinator: 'subordinator',
  pronoun: 'pronoun',
  'first-person': 'firstPerson',
  demonstrative: 'demonstrative',
  'name-particle': 'nameParticle',
  connective: 'connective',
  adverb: 'adverb',
  'occasion-noun': 'occasionNoun',
  measure: 'measure',
  'role-nouns': 'role',
  'body-nouns': 'body',
  'media-nouns': 'media',
  'group-nouns': 'group',
  'unnamed-nouns': 'unnamed',
  'document-nouns': 'document',
  honorifics: 'honorific',
  'given-names': 'givenName',
  'family-names': 'familyName',
  'content-nouns': 'contentNoun',
  'time-words': 'time',
  'common-words': 'common',
  'verbs-other': 'otherVerb',
};

/** Nouns that also stand with the article, and with the prepositions bi-, li-, ka- written onto them. */
export const TAKES_ARTICLE: ReadonlySet<WordClassName> = new Set([
  'role',
  'body',
  'media',
  'group',
  'unnamed',
  'document',
  'contentNoun',
  'occasionNoun',
  'common',
  'measure',
]);
