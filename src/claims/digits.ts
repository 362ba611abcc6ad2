import { FOLD } from '../text/characters/characters.ts';

/** A number in digits, with what is written onto it; offsets in UTF-16 units. */
export interface Digits {
  readonly value: number;
  readonly start: number;
  /** What follows the digits in the same token: 10كم. */
  readonly glued: string;
  readonly raw: string;
}

/** What most numbers are, and needs no parsing. */
const PLAIN = /^[0-9]{1,15}$/;
const DIGITS = /^([وفبلك\u0640]*(?:ال)?\u0640*)(\p{Nd}[\p{Nd}.,٫٬]*(?:ر\p{Nd}+)?)(.*)$/su;

/** Reads digits in a number token, or in a word that begins with particles: و200, بـ200. */
export function readDigits(text: string, start: number, end: number): Digits | null {
  const whole = text.slice(start, end);
  if (PLAIN.test(whole)) return { value: Number(whole), start, glued: '', raw: whole };
  const match = DIGITS.exec(whole);
  if (!match) return null;
  const [, before = '', raw = '', glued = ''] = match;
  const value = parseDigits(raw.replace('ر', '.'));
  return Number.isFinite(value) ? { value, start: start + before.length, glued, raw } : null;
}

/**
 * Reads digits with their separators: ١٬٢٠٠ 1,200 2.5 ٢٫٥ 1.200.000. A comma before three digits parts thousands, else
 * it is a decimal sign; one point is a decimal sign. NaN where it is no number (2022.02.04).
 */
export function parseDigits(text: string): number {
  const plain = [...text].map((char) => String.fromCharCode(FOLD[char.charCodeAt(0)] ?? 0)).join('');
  const grouped = plain.replace(/٬/gu, '').replace(/٫/gu, '.');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(grouped)) return Number(grouped.replace(/,/gu, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(grouped))
    return Number(grouped.replace(/\./gu, '').replace(',', '.'));
  return Number(grouped.replace(/^(\d+),(\d+)$/u, '$1.$2'));
}

/** Whether a word may hold digits. They stand only near its beginning: the pattern does not run on every word. */
export function mayHoldDigits(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end && at < start + 5; at++) {
    const unit = FOLD[text.charCodeAt(at)] ?? 0;
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}
