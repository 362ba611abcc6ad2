import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Document } from '../document.ts';
import type { GoldArticle } from './score.ts';

/**
 * The articles of a gold folder in the order of their names: `<id>.txt` with its `<id>.json` (schema `gold`).
 * @throws Error where a text has no gold file, or a gold file is no JSON
 */
export async function readGold(folder: string): Promise<GoldArticle[]> {
  const entries = await readdir(folder).catch(() => {
    throw new Error(`${folder}: is no folder that can be read; name one of <id>.txt with <id>.json`);
  });
  const names = entries.filter((name) => name.endsWith('.txt')).sort();
  if (names.length === 0) throw new Error(`${folder}: no <id>.txt with a gold file <id>.json in this folder`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const path = join(folder, name.replace(/\.txt$/u, '.json'));
      const gold = await readFile(path, 'utf8').catch(() => {
        throw new Error(`${path}: cannot be read; every <id>.txt of a gold folder needs its <id>.json`);
      });
      return { ...parse(gold, path), text };
    }),
  );
}

/**
 * The documents of an output (json, ndjson, or an array of documents) by the base name of their path or id.
 * @throws Error where a line is no JSON, or offsets are not code points
 */
export function readDocuments(output: string, name: string): Map<string, Document> {
  const values = readValues(output, name);
  const documents = values.flatMap((value) => (isExtraction(value) ? value.documents : (value as Document)));
  for (const { document } of documents) {
    if ((document.offsets ?? 'codepoint') !== 'codepoint') {
      throw new Error(
        `${name}: ${document.id} has ${document.offsets} offsets; extract with --offsets codepoint`,
      );
    }
  }
  return new Map(
    documents.map((one) => [basename(one.document.path ?? one.document.id).replace(/\.[^.]+$/u, ''), one]),
  );
}

function readValues(output: string, name: string): unknown[] {
  try {
    return [JSON.parse(output)].flat();
  } catch {
    const lines = output.split('\n').map((line, k): [string, string] => [line, `${name}: line ${k + 1}`]);
    return lines.flatMap(([line, place]) => (line.trim() === '' ? [] : [parse(line, place)]));
  }
}

function parse(json: string, place: string): GoldArticle {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${place}: is not valid JSON (${error instanceof Error ? error.message : error})`);
  }
}

const isExtraction = (value: unknown): value is { documents: Document[] } =>
  typeof value === 'object' && value !== null && 'documents' in value;
