// Names of the reasons that `isnad explain` tells. No imports: the types are part of the package.

/** Why a content ends where it does, by name; `isnad explain` tells them. */
export const CONTENT_ENDS = {
  sentence: 'the sentence ends',
  line: 'the headline, paragraph or text ends',
  marks: '«…» — the quotation marks close',
  'own-cue': '…، قال الوزير — …, said the minister: the words that tell who said it follow',
  'next-report': 'the next sentence reports or quotes, or the writer tells it',
  cue: '…، وأضاف أن … — …, and he added that …: another report begins',
  'hand-over':
    '… فيما أكد الوزير أن … — … while the minister confirmed that …: a word hands over to another report',
  gloss: '… في إشارة إلى المعارضة — … in an allusion to the opposition: the writer says what it means',
  circumstance: '…، مقدماً تهنئته — …, offering his congratulations: what the speaker does as well',
  narration: '…، يذكر أن … — …, it is worth mentioning that …: the writer goes on',
  adjunct: '…، وذلك في مؤتمر صحفي — …, in a press conference: where or when it was said',
  clause:
    '… وقف التخصيب، وهو ما … — … a halt to enrichment, which …: a noun phrase goes on with nouns, not clauses',
  'word-in-marks':
    '«الجانب طلب ذلك، مضيفة أن …» — «the side asked for it, adding that …»: a word of the writer inside the marks',
} as const satisfies Record<string, string>;

export type ContentEnd = keyof typeof CONTENT_ENDS;

/** Why a cue gives no report, by name; `isnad explain` tells them. */
export const OBJECTIONS = {
  narration: 'يذكر أن … — it is worth mentioning that …: the writer tells it',
  'credit-line': 'المصدر: … — source: …: the line names where the text comes from',
  'no-opener': 'no complementizer, colon, quotation or governed noun follows that belongs to the word',
  'other-first':
    'واصل البحث وأعلن أن … — he went on searching and announced that …: another word of saying comes first',
  anonymity: 'طلب عدم ذكر اسمه — who asked not to be named: that is all that was asked',
  'taken-up': 'ما أعلنه بيسكوف … — what Peskov announced …: a pronoun takes up what was said',
  denied: 'لم يعلن التنظيم عن … — the group did not announce …: nothing was said',
  'needs-marks': 'في كلمته "…" — in his speech «…»: the noun reports with quotation marks only',
  'needs-clause': 'بيان أن … — a statement that …: the noun reports with a clause soon after it only',
  'needs-quotation': 'واصل "…" — he went on «…»: the verb reports with a quotation only',
  'takes-no-clause': 'the verb takes no clause of this kind, by the lexicon',
  'too-far':
    'إعلان الوزير أن … — the minister’s announcement that …: what opens the content stands too far off',
  'too-deep': 'reports inside reports are read to a depth of four',
  'no-rule':
    'what stands around the word fits no rule for its kind, or another word of its sentence reports already',
  repeated: 'the same content belongs to another word before it',
} as const satisfies Record<string, string>;

export type Objection = keyof typeof OBJECTIONS;
