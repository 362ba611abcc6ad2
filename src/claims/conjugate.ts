import { packVerb, Verb, type VerbKind } from './classes.ts';

/** A written form of a verb with its packed description. */
export interface VerbForm {
  readonly surface: string;
  readonly packed: number;
}

/**
 * The common written forms of a verb from its unvocalised perfect and imperfect (third person masculine singular):
 * enough to see where a clause has its verb, not to tell persons apart.
 */
export function writtenForms(perfect: string, imperfect: string, kind: VerbKind): VerbForm[] {
  const of = (bits: number) => (surface: string) => ({ surface, packed: packVerb(bits, kind) });
  const forms = imperfect.startsWith('ي') ? imperfectForms(imperfect) : { third: [], first: [] };
  const past = perfect.startsWith('ي') ? { third: [], first: [] } : perfectForms(perfect);
  return [
    ...past.third.map(of(Verb.perfect)),
    ...past.first.map(of(Verb.perfect | Verb.firstPerson)),
    ...forms.third.map(of(Verb.imperfect)),
    ...forms.first.map(of(Verb.imperfect | Verb.firstPerson)),
  ];
}

interface Persons {
  third: string[];
  first: string[];
}

/** وصل: وصلت، وصلوا، وصلنا; زاد (hollow): زدنا; أدى, دعا (defective): أدت، أدوا، أدينا، دعونا. */
function perfectForms(base: string): Persons {
  const stem = base.slice(0, -1);
  if (base.endsWith('ى')) return { third: [base, `${stem}ت`, `${stem}وا`], first: [`${stem}ينا`] };
  if (base.endsWith('ا')) return { third: [base, `${stem}ت`, `${stem}وا`], first: [`${stem}ونا`] };
  if (base.endsWith('ي')) return { third: [base, `${base}ت`, `${stem}وا`], first: [`${base}نا`] };
  const hollow = base.length >= 3 && base.at(-2) === 'ا';
  const short = hollow ? base.slice(0, -2) + base.slice(-1) : base;
  return { third: [base, `${base}ت`, `${base}وا`], first: [`${short}نا`, ...(hollow ? [`${short}ت`] : [])] };
}

/** يصل: تصل، يصلون، تصلوا، نصل، أصل; يقول: لم يقل; يأتي: لم يأت. */
function imperfectForms(base: string): Persons {
  const rest = base.slice(1);
  const weakEnd = /[ويى]$/u.test(rest);
  const stem = weakEnd ? rest.slice(0, -1) : rest;
  const jussive = weakEnd ? stem : /[ويا].$/u.test(rest) ? rest.slice(0, -2) + rest.slice(-1) : null;
  const singular = [rest, ...(jussive && jussive.length > 1 ? [jussive] : [])];
  return {
    third: [
      ...singular.flatMap((each) => [`ي${each}`, `ت${each}`]),
      ...['ون', 'وا', 'ان', 'ن'].map((ending) => `ي${stem}${ending}`),
      `ت${stem}ان`,
    ],
    first: [`ن${rest}`, ...(rest.length > 2 ? [`أ${rest}`] : [])],
  };
}
