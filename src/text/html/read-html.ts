import type { Decoded } from '../decode.ts';
import { decodePage } from './charset.ts';
import { type Page, PageError, readPage } from './page.ts';

/**
 * Reads a page of a news site from its bytes. Loaded only where there is one, for it brings an HTML parser.
 * @throws DecodeError or PageError, whose messages say what is wrong and what to do
 */
export function readHtml(bytes: Uint8Array, encoding?: string): Page & Pick<Decoded, 'damage'> {
  const { text, damage } = decodePage(bytes, encoding);
  try {
    return { ...readPage(text), damage };
  } catch (error) {
    if (error instanceof PageError) throw error;
    const cause = error instanceof Error ? error.message : error;
    throw new PageError(`cannot be read as a page (${cause}); name a file with the text instead`);
  }
}
