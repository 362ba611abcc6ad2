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
  expect(decode(bytes)).toEqual({ text: TEXT, encoding });
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
