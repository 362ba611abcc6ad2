import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validationError } from '../src/output/validate.ts';
import { sameName } from '../src/speakers/entity.ts';
import { keyWords } from '../src/speakers/key-words.ts';
import { documentOf, speakerOf } from './support/article.ts';

interface Gold {
  speakers: { id: string; name: string; aliases: string[] }[];
  quotes: { text: string; start: number; end: number; kind: string; speaker: string }[];
}

const FOLDER = 'fixtures/constructions';
const KNOWN = `${FOLDER}/known-failures.json`;
const update = process.env.UPDATE_GOLDEN === '1';
const known = new Set<string>(JSON.parse(readFileSync(KNOWN, 'utf8')));
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

/** One line an attribution: content and speaker, the gold's aliases counting as its name. */
function expected({ speakers, quotes }: Gold): string[] {
  const name = (id: string): string => speakers.find((speaker) => speaker.id === id)?.name ?? '';
  return quotes.map((quote) => `${quote.text} — ${name(quote.speaker)}`).sort();
}

function found(text: string, { speakers }: Gold): string[] {
  const document = documentOf(text);
  const goldName = (name: string | null): string => {
    const words = keyWords(name ?? '');
    const same = (alias: string): boolean => sameName(words, keyWords(alias));
    return speakers.find((s) => [s.name, ...s.aliases].some(same))?.name ?? `? ${name}`;
  };
  return document.quotes.map((quote) => `${quote.text} — ${goldName(speakerOf(document, quote))}`).sort();
}

const read = (name: string): { text: string; gold: Gold } => ({
  text: readFileSync(`${FOLDER}/${name}.txt`, 'utf8'),
  gold: JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')),
});

if (update) {
  const failing = names.filter((name) => {
    const { text, gold } = read(name);
    return JSON.stringify(found(text, gold)) !== JSON.stringify(expected(gold));
  });
  writeFileSync(KNOWN, `${JSON.stringify(failing, null, 2)}\n`);
}

test('there are at least 40 constructions, most of which are understood', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(known.size / names.length).toBeLessThan(0.35);
});

describe.each(names)('%s', (name) => {
  const { text, gold } = read(name);
  const check = known.has(name) ? test.failing : test;
  check('contents and speakers are as in the gold', () => {
    expect(found(text, gold)).toEqual(expected(gold));
  });
  test('the gold is valid', () => {
    expect(validationError('gold', gold)).toBeNull();
    for (const { start, end, text: content } of gold.quotes) {
      expect([...text].slice(start, end).join('')).toBe(content);
    }
  });
});
