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

/** The token after a content, and why it ends there. */
export interface End {
  readonly at: number;
  readonly reason: ContentEnd;
}
