import type { ResolvedBy } from '../document.ts';
import type { Report } from './report.ts';

/** How often reports of a kind had the right content, by kind and complement, on the training articles. */
const CONTENT: Readonly<Record<string, number>> = {
  direct: 0.93,
  mixed: 0.8,
  unmarked: 0.75,
  indirect: 0.78,
  phrase: 0.55,
};
/** How often the speaker was right, by how it was resolved. */
const SPEAKER: Readonly<Record<ResolvedBy, number>> = {
  name: 0.97,
  role: 0.93,
  headline: 0.97,
  elided: 0.9,
  pronoun: 0.85,
  continuation: 0.9,
};

/** The chance that content and speaker of a report are both right, to two digits. */
export function confidenceOf(report: Report, resolvedBy: ResolvedBy): number {
  const content = CONTENT[report.complement === 'phrase' ? 'phrase' : report.kind] ?? 0.5;
  return Math.round(content * SPEAKER[resolvedBy] * 100) / 100;
}
