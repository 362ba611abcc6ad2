import { decodePage } from './charset.ts';
import { type Page, readPage } from './page.ts';

/**
 * Reads a page of a news site from its bytes. Loaded only where there is one, for it brings an HTML parser.
 * @throws DecodeError or PageError, whose messages say what is wrong and what to do
 */
export const readHtml = (bytes: Uint8Array, encoding?: string): Page =>
  readPage(decodePage(bytes, encoding).text);
