import type { CueMatch } from '../cues/find-cues.ts';
import type { Layers } from '../pipeline.ts';
import { findReports } from '../reports/find-reports.ts';
import type { Opener } from '../reports/opener.ts';
import { OBJECTIONS, type Objection } from '../reports/reasons.ts';
import type { RejectedCue } from './explanation.ts';
import type { SpanOf } from './spans.ts';

interface Rejection {
  readonly objection: Objection;
  readonly opener: Opener | null;
}

/** The reports are looked for once more, to be told what speaks against the cues that have none. */
export function cuesWithoutReport({ article, cues, rated }: Layers, spanOf: SpanOf): RejectedCue[] {
  const reporting = new Set(rated.map(({ report }) => report.cue));
  const rejections = new Map<CueMatch, Rejection>();
  findReports(article, cues, (cue, objection, opener = null) => rejections.set(cue, { objection, opener }));
  return [...rejections]
    .filter(([cue]) => !reporting.has(cue) && cue.kind !== 'colon')
    .sort(([a], [b]) => a.start - b.start)
    .map(([{ start, end, lemma }, { objection, opener }]) => ({
      ...spanOf(start, end),
      lemma,
      objection,
      why: OBJECTIONS[objection],
      opener: opener && { type: opener.type, ...spanOf(opener.at, opener.at + 1) },
    }));
}
