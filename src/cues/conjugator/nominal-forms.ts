import type { Clitic, InflectedForm } from './forms.ts';
import type { Principal } from './root-class.ts';

export const POSSESSIVES: readonly Clitic[] = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'ي'];

type Agreement = Pick<InflectedForm, 'gender' | 'number'>;

/** Endings of the participle: bare and accusative, dual, sound plurals. */
const SOUND: readonly (readonly [string, Agreement])[] = [
  ['', { gender: 'm', number: 's' }],
  ['ا', { gender: 'm', number: 's' }],
  ['ة', { gender: 'f', number: 's' }],
  ['ان', { gender: 'm', number: 'd' }],
  ['تان', { gender: 'f', number: 'd' }],
  ['تين', { gender: 'f', number: 'd' }],
  ['ين', { gender: 'm', number: 'p' }],
  ['ون', { gender: 'm', number: 'p' }],
  ['ات', { gender: 'f', number: 'p' }],
];

export function participleForms(verb: Principal): InflectedForm[] {
  const base = participleBase(verb);
  const weak = base.endsWith('ي');
  return SOUND.flatMap(([ending, agreement]) =>
    withEnding(base, ending, weak).map((surface) => ({
      surface,
      aspect: 'participle' as const,
      voice: 'active' as const,
      person: null,
      clitic: '' as const,
      ...agreement,
    })),
  );
}

/** داعي: داع, داعي, داعيا, داعية, داعين, داعون, داعيات. */
function withEnding(base: string, ending: string, weak: boolean): string[] {
  if (!weak) return [base + ending];
  const open = base.slice(0, -1);
  if (ending === '') return [open, base];
  return ending === 'ين' || ending === 'ون' ? [open + ending] : [base + ending];
}

/**
 * فاعل in form I (قائل, راد, داعي, آمل, سائل); mu‑ before the stem elsewhere (مضيف, متوقع, متسائل), and in form I of four
 * root letters (مطمئن).
 */
function participleBase({ perfect, imperfectStem, rootClass, form }: Principal): string {
  if (form !== 'I' || perfect.length > 3)
    return `م${imperfectStem.replace(/ى$/u, 'ي').replace(/أ$/u, 'ئ').replace('اء', 'ائ')}`;
  const [first = '', ...rest] = perfect;
  if (rootClass === 'hollow') return `${first}ائ${perfect.at(-1)}`;
  const tail = rest
    .join('')
    .replace(/^أ(?=.)/u, 'ئ')
    .replace(/[اى]$/u, 'ي')
    .replace(/(?<=.)أ$/u, 'ئ');
  return first === 'أ' ? `آ${tail}` : `${first}ا${tail}`;
}

/** A verbal noun, bare and with a possessive pronoun: قول, قوله; دعوة, دعوته; ادعاء, ادعاؤه, ادعائه, ادعاءه. */
export function verbalNounForms(noun: string): InflectedForm[] {
  const form = (surface: string, clitic: Clitic): InflectedForm => ({
    surface,
    aspect: 'verbal-noun',
    voice: 'active',
    person: null,
    clitic,
    ...POSSESSOR[clitic],
  });
  return [
    form(noun, ''),
    ...POSSESSIVES.flatMap((clitic) => stemsBefore(noun).map((s) => form(s + clitic, clitic))),
  ];
}

/** Gender and number of the person whom the pronoun stands for. */
const POSSESSOR: Readonly<Record<Clitic, Agreement>> = {
  '': { gender: null, number: null },
  ه: { gender: 'm', number: 's' },
  ها: { gender: 'f', number: 's' },
  هم: { gender: 'm', number: 'p' },
  هما: { gender: null, number: 'd' },
  هن: { gender: 'f', number: 'p' },
  ك: { gender: null, number: 's' },
  نا: { gender: null, number: 'p' },
  ني: { gender: null, number: 's' },
  ي: { gender: null, number: 's' },
};

function stemsBefore(noun: string): string[] {
  if (noun.endsWith('ة')) return [`${noun.slice(0, -1)}ت`];
  if (noun.endsWith('ء')) return [noun, `${noun.slice(0, -1)}ئ`, `${noun.slice(0, -1)}ؤ`];
  return [noun];
}
