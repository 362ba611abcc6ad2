import type { InflectedForm } from './conjugator/forms.ts';
import type { VerbEntry } from './verb-table.ts';

/** A reading of a word form: the verb and what its inflection says. */
export interface InflectedCue
  extends Pick<InflectedForm, 'aspect' | 'voice' | 'person' | 'gender' | 'number' | 'clitic'> {
  readonly verb: VerbEntry;
}
