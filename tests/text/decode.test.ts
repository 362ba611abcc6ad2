import { expect, test } from '@jest/globals';
import { DecodeError, decode } from '../../src/text/decode.ts';

const TEXT = 'قال الوزير';
const utf8 = new TextEncoder().encode(TEXT);

test.each([
  ['UTF-8', utf8, 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
  ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
  ['UTF-16BE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
  ['UTF-16LE without', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
  ['windows-1256', Uint8Array.of(0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1), 'windows-1256'],
])('%s', (_name, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: TEXT, encoding, damage: null });
});

const LINES = 'قال الوزير خالد المرزوق\nإن الميناء سيفتح أبوابه غدا';
const lines = Buffer.from(LINES);
const arabic1256 = (text: string): Buffer =>
  Buffer.from([...text].map((char) => WINDOWS_1256[char] ?? char.charCodeAt(0)));
const WINDOWS_1256: Readonly<Record<string, number>> = {
  ...{ ا: 0xc7, ل: 0xe1, و: 0xe6, ز: 0xd2, ي: 0xed, ر: 0xd1, ق: 0xde, '،': 0xa1 },
};

test.each([
  ['a cut in the midst of a letter', lines.subarray(0, -1), `${LINES.slice(0, -1)}\ufffd`, 'in line 2'],
  [
    'a byte too much',
    Buffer.concat([lines.subarray(0, 6), Buffer.of(0xff), lines.subarray(6)]),
    null,
    'in line 1',
  ],
  [
    'bytes of windows-1256',
    Buffer.concat([lines, Buffer.from('\n'), arabic1256('قال')]),
    `${LINES}\n\ufffd\ufffd\ufffd`,
    '3 places that are no characters, the first in line 3',
  ],
  [
    'a mark and a cut',
    Buffer.concat([Buffer.from('\ufeff'), lines.subarray(0, -1)]),
    `${LINES.slice(0, -1)}\ufffd`,
    'in line 2',
  ],
  [
    'U+FFFD in the input',
    Buffer.concat([Buffer.from('\ufffd\n'), lines.subarray(0, -1)]),
    `\ufffd\n${LINES.slice(0, -1)}\ufffd`,
    'a place that is no character in line 3',
  ],
])('UTF-8 with %s is read with U+FFFD there and named as damaged', (_name, bytes, text, damage) => {
  const decoded = decode(bytes);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.damage).toContain(damage);
  expect(decoded.text).toBe(text ?? 'قال\ufffd الوزير خالد المرزوق\nإن الميناء سيفتح أبوابه غدا');
});

test('windows-1256 with valid pairs in it is not taken for UTF-8', () => {
  const text = 'قال، قال، قال الوزير، الوزير، قال';
  expect(decode(arabic1256(text))).toEqual({ text, encoding: 'windows-1256', damage: null });
});

test('half UTF-8, half windows-1256 is refused', () => {
  const bytes = Buffer.concat([Buffer.from('قال الوزير\n'), arabic1256('قال الوزير')]);
  expect(() => decode(bytes)).toThrow('mixes UTF-8 with another encoding');
});

test('nothing is an empty text', () => {
  expect(decode(new Uint8Array()).text).toBe('');
});

test.each([
  ['NUL bytes', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 9), 'is binary'],
  ['broken UTF-8 that is no Arabic', Uint8Array.of(0x61, 0x62, 0xff, 0xc0, 0x63), 'is neither valid UTF-8'],
])('%s are refused', (_name, bytes, message) => {
  expect(() => decode(bytes)).toThrow(DecodeError);
  expect(() => decode(bytes)).toThrow(message);
});

test('a named encoding is used, or refused where it is unknown or wrong', () => {
  expect(decode(Uint8Array.of(0xc8), 'iso-8859-6').text).toBe('ب');
  expect(() => decode(utf8, 'klingon')).toThrow('unknown encoding "klingon"');
  expect(() => decode(Uint8Array.of(0xff), 'utf-8')).toThrow('is not valid utf-8');
});
