// Invented English news, as long as the Arabic articles, for peers that read no Arabic.
const SOURCES = [
  'Minister of Transport Helen Marsh',
  'a spokesman for the harbour authority',
  'Professor Daniel Okoye of Northfield University',
  'the head of the farmers’ union, Ruth Albright,',
  'Mayor Tomas Lindqvist',
];
const STATEMENTS = [
  'the new railway would carry 12,000 passengers a day by the end of next year',
  'exports of wheat fell by 4.5 percent in the first quarter',
  'no decision had been taken on the price of water',
  'three ships were waiting outside the port because of the storm',
  'the council must publish its accounts before the summer',
];
const FRAMES = [
  (source, said) => `${source} said on Tuesday that ${said}.`,
  (source, said) => `“We know that ${said},” ${source} told reporters in the capital.`,
  (source, said) => `According to ${source}, ${said}.`,
  (source, said) => `${source} added: “I expect that ${said}.”`,
  (_, said) => `The talks, which began in March, showed that ${said}.`,
];

const sentence = (k) =>
  FRAMES[k % FRAMES.length](
    SOURCES[(k * 3) % SOURCES.length],
    STATEMENTS[(k * 2 + (k >> 3)) % STATEMENTS.length],
  );

/** An article of about so many bytes; `seed` chooses its sentences. */
function article(bytes, seed) {
  let text = '';
  for (let k = seed; text.length < bytes; k++) text += `${sentence(k)}${k % 4 === 3 ? '\n\n' : ' '}`;
  return text;
}

/** One English article for each text, of the same number of bytes. */
export const englishLike = (texts) => texts.map((text, k) => article(Buffer.byteLength(text), k));
