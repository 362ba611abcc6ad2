import type { TokenRange } from '../text/segment.ts';
import type { Anchor } from './calendar.ts';
import type { ClaimWords } from './claim-words.ts';
import { absoluteDate } from './dates.ts';
import { relativeTime } from './relative-times.ts';
import { TimeReader } from './time-reader.ts';

/** A time expression; offsets in UTF-16 units. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  /** The token after it. */
  readonly next: number;
  /** ISO 8601 or EDTF; null where nothing anchors it. */
  readonly value: string | null;
  /** The value in a clause about the future, where that differs: a bare weekday. */
  readonly futureValue?: string | null | undefined;
  readonly calendar: 'gregory' | 'islamic-umalqura';
}

/** What a construction of time reads: its value and the token after it. */
export interface TimeReading {
  readonly next: number;
  /** The token that it begins with, where that is not where it was looked for. */
  readonly value: string | null;
  readonly futureValue?: string | null;
  readonly calendar?: 'islamic-umalqura';
  /** UTF-16 units at the start of the first token that are no part of it: و2016. */
  readonly skip?: number;
  /** UTF-16 offset of its end, where that is not the end of the last token. */
  readonly end?: number;
}

/** All time expressions in a range of tokens, in order. */
export function findTimes(words: ClaimWords, range: TokenRange, anchor: Anchor | null): FoundTime[] {
  const found: FoundTime[] = [];
  const reader = new TimeReader(words, range, anchor);
  for (let token = range.start; token < range.end; token++) {
    if (!reader.mayStart(token)) continue;
    const reading = absoluteDate(reader, token) ?? relativeTime(reader, token);
    if (!reading) continue;
    found.push({
      start: words.start(token) + (reading.skip ?? reader.lead(token)),
      end: reading.end ?? words.end(reading.next - 1),
      first: token,
      next: reading.next,
      value: reading.value,
      futureValue: reading.futureValue,
      calendar: reading.calendar ?? 'gregory',
    });
    token = reading.next - 1;
  }
  return found;
}
