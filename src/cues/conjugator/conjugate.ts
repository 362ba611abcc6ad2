import type { VerbEntry } from '../verb-table.ts';
import type { Clitic, InflectedForm } from './forms.ts';
import { imperfectForms } from './imperfect.ts';
import { participleForms, verbalNounForms } from './nominal-forms.ts';
import { perfectForms } from './perfect.ts';
import { principalParts } from './root-class.ts';

const OBJECT_CLITICS: readonly Clitic[] = ['ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك'];

/**
 * Every written form of a reporting verb: perfect and imperfect of all persons, active and passive, active
 * participle, verbal nouns with possessive pronouns, and object pronouns on third-person forms of verbs that take a
 * person or a content as object.
 */
export function conjugate(verb: VerbEntry): InflectedForm[] {
  const principal = principalParts(verb);
  const finite = [...perfectForms(principal), ...imperfectForms(principal)];
  const transitive = verb.object !== '-' || verb.takes.includes('obj');
  return [
    ...finite,
    ...(transitive ? finite.flatMap(withObject) : []),
    ...participleForms(principal),
    ...verb.verbalNouns.flatMap(verbalNounForms),
  ];
}

function withObject(form: InflectedForm): InflectedForm[] {
  if (form.voice === 'passive' || form.person !== 3) return [];
  const stem = stemBeforeObject(form.surface);
  return OBJECT_CLITICS.map((clitic) => ({ ...form, surface: stem + clitic, clitic }));
}

/** نفى → نفاه, وصفوا → وصفوه, رأى → رآه: the final letter takes the form it has inside a word. */
function stemBeforeObject(surface: string): string {
  if (surface.endsWith('وا')) return surface.slice(0, -1);
  if (surface.endsWith('أى')) return `${surface.slice(0, -2)}آ`;
  return surface.endsWith('ى') ? `${surface.slice(0, -1)}ا` : surface;
}
