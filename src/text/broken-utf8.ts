/**
 * Whether bytes that are not valid UTF-8 are UTF-8 all the same, damaged in a few places (cut in the midst of a
 * letter, a line of another encoding appended), or text of another encoding. In windows-1256 a letter before «،»
 * happens to be a valid pair; all other letters are none.
 */
export function holdsUtf8(bytes: Uint8Array): 'mostly' | 'partly' | 'hardly' {
  const text = new TextDecoder().decode(bytes);
  const broken = brokenPlaces(text, bytes);
  let beyondAscii = 0;
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) > 0x7f) beyondAscii++;
  const valid = beyondAscii - broken;
  if (valid >= FEW * broken) return 'mostly';
  return FEW * valid >= broken ? 'partly' : 'hardly';
}

/** So many valid characters for each broken place, and damage is the exception; so many the other way, and UTF-8 is. */
const FEW = 4;

/**
 * What is broken in damaged UTF-8, and what to do, for people.
 * @param firstLine number of the line that the bytes begin with
 */
export function damageOf(bytes: Uint8Array, firstLine = 1): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const count = brokenPlaces(text, bytes);
  const places =
    count === 1 ? 'a place that is no character' : `${count} places that are no characters, the first`;
  return `is damaged UTF-8: ${places} in line ${firstLine + linesBeforeBroken(text, bytes)}, read as U+FFFD; fetch the file again, or name its encoding with --encoding`;
}

/** U+FFFD in the text that is not in the bytes: there it is EF BF BD. */
function brokenPlaces(text: string, bytes: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count--;
  }
  return count;
}

function linesBeforeBroken(text: string, bytes: Uint8Array): number {
  const again = new TextEncoder().encode(text);
  const end = again.findIndex((byte, k) => byte !== bytes[k]);
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}
