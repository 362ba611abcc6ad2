/**
 * Text of the input as HTML. Markup is escaped; control characters and the bidi controls that open a scope
 * (embeddings, overrides, isolates: UAX #9) become an empty element that shows their number, so that an article
 * can neither reorder nor hide what stands on the page. Marks without scope (LRM, RLM, ALM, joiners) stay.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const SPECIAL = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const codeOf = (char: string): string =>
  `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Content of an element. */
export const html = (text: string): string =>
  text.replace(SPECIAL, (char) => ENTITIES[char] ?? `<i class="ctl" data-u="${codeOf(char)}"></i>`);

/** The text without the controls: for attributes, and for what a script shows or copies. */
export const plain = (text: string): string => text.replace(CONTROLS, '');

/** Value of an attribute, without its quotation marks. */
export const attribute = (text: string): string => html(plain(text));

/** JSON inside a script element, which no text can close. */
export const jsonBlock = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'string' ? plain(part) : part)).replaceAll(
    '<',
    '\\u003c',
  );
