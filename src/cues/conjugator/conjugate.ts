import type { VerbEntry } from '../verb-table.ts';
import type { Clitic, InflectedForm } from './forms.ts';
import { imperfectForms } from './imperfect.ts';
import { participleForms, verbalNounForms } from './nominal-forms.ts';
import { perfectForms } from './perfect.ts';
import { principalParts } from './root-class.ts';

const OBJECT_CLITICS: readonly Clitic[] = ['ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك'];
/** «ما ذكرته الوكالة»: the pronoun that takes up a relative. */
const RESUMPTIVE_CLITICS: readonly Clitic[] = ['ه', 'ها'];

/**
 * Every written form of a reporting verb: perfect and imperfect of all persons, active and passive, active
 * participle, verbal nouns with possessive pronouns, and pronouns on third-person forms: all object pronouns where the
 * verb takes a person or a content as object, else those that take up a relative.
 */
export function conjugate(verb: VerbEntry): InflectedForm[] {
  const principal = principalParts(verb);
  const finite = [...perfectForms(principal), ...imperfectForms(principal)];
  const transitive = verb.object !== '-' || verb.takes.includes('obj');
  return [
    ...finite,
    ...finite.flatMap((form) => withObject(form, transitive ? OBJECT_CLITICS : RESUMPTIVE_CLITICS)),
    ...participleForms(principal),
    ...verb.verbalNouns.flatMap(verbalNounForms),
  ];
}

function withObject(form: InflectedForm, clitics: readonly Clitic[]): InflectedForm[] {
  if (form.voice === 'passive' || form.person !== 3) return [];
  const stem = stemBeforeObject(form.surface);
  return clitics.map((clitic) => ({ ...form, surface: stem + clitic, clitic }));
}

/** نفى → نفاه, وصفوا → وصفوه, رأى → رآه: the final letter takes the form it has inside a word. */
function stemBeforeObject(surface: string): string {
  if (surface.endsWith('وا')) return surface.slice(0, -1);
  if (surface.endsWith('أى')) return `${surface.slice(0, -2)}آ`;
  return surface.endsWith('ى') ? `${surface.slice(0, -1)}ا` : surface;
}
