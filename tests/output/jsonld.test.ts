import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { jsonldWriter } from '../../src/output/jsonld.ts';
import { withOffsets } from '../../src/output/offsets.ts';
import { documentOf } from '../support/article.ts';
import { bundledContexts } from '../support/jsonld-contexts.ts';

const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'http://schema.org/';
const TEXT = readFileSync('seeds/beijing-visit.txt', 'utf8');
const ASTRAL = 'قال الوزير خالد المرزوق 😀 إن "الميناء 😀 سيفتح أبوابه غدا أمام السفن".';

interface Expanded {
  '@id': string;
  '@type': string[];
  [property: string]: unknown;
}

const write = (...texts: string[]): string => {
  const writer = jsonldWriter();
  const documents = texts.map((text) => writer.document(documentOf(text, { date: '2022-02-04' }), text));
  return writer.begin() + documents.join(writer.between) + writer.end(texts.length);
};

/** Expansion in safe mode: a term that no context defines, or an IRI that is not absolute, is an error. */
const expand = async (output: string): Promise<Expanded[]> =>
  jsonld.expand(JSON.parse(output), { documentLoader: bundledContexts, safe: true });

const ofType = (nodes: readonly Expanded[], type: string): Expanded[] =>
  nodes.filter((node) => node['@type'].includes(type));
// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD nests to any depth
const first = (node: any, ...path: string[]): any => path.reduce((at, property) => at?.[property]?.[0], node);
const selectorsOf = (annotation: Expanded) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  first(annotation, `${OA}hasTarget`)[`${OA}hasSelector`] as any[];

describe('JSON-LD', () => {
  test('expands with the standard contexts; nothing is left without a meaning', async () => {
    const nodes = await expand(write(TEXT, ASTRAL));
    const { quotes, claims } = documentOf(TEXT);
    const annotations = ofType(nodes, `${OA}Annotation`);
    const bodies = annotations.map((each) => first(each, `${OA}hasBody`)['@type'][0]);
    expect(bodies.filter((type) => type === `${SCHEMA}Quotation`)).toHaveLength(quotes.length + 1);
    expect(bodies.filter((type) => type === `${SCHEMA}Claim`)).toHaveLength(claims.length + 1);
    expect(ofType(nodes, `${SCHEMA}Article`)).toHaveLength(2);
    expect(new Set(nodes.map((node) => node['@id'])).size).toBe(nodes.length);
  });

  test('known speakers are tied to Wikidata', async () => {
    const nodes = await expand(write(TEXT));
    const putin = nodes.find((node) => node['@id'] === 'https://isnad.dev/people/putin');
    expect(first(putin, `${SCHEMA}sameAs`)['@id']).toBe('http://www.wikidata.org/entity/Q7747');
    expect(putin?.['@type']).toEqual([`${SCHEMA}Person`]);
  });

  test.each([
    ['seed', TEXT],
    ['astral characters', ASTRAL],
  ])('selectors find the text: %s', async (_name, text) => {
    const chars = [...text];
    for (const annotation of ofType(await expand(write(text)), `${OA}Annotation`)) {
      const [position, quote] = selectorsOf(annotation);
      const start = first(position, `${OA}start`)['@value'];
      const end = first(position, `${OA}end`)['@value'];
      const exact = first(quote, `${OA}exact`)['@value'];
      const [before, after] = ['prefix', 'suffix'].map((each) => first(quote, OA + each)['@value']);
      expect(chars.slice(start, end).join('')).toBe(exact);
      expect(first(annotation, `${OA}hasBody`, `${SCHEMA}text`)['@value']).toBe(exact);
      expect(text).toContain(before + exact + after);
    }
  });

  test('positions are code points whatever unit the document has', () => {
    const writer = jsonldWriter();
    const document = documentOf(ASTRAL);
    expect(writer.document(withOffsets(document, ASTRAL, 'utf16'), ASTRAL)).toBe(
      writer.document(document, ASTRAL),
    );
  });

  test('no document is an empty graph', async () => {
    expect(await expand(write())).toEqual([]);
  });
});
