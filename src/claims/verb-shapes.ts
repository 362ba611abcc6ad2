import { WordClass } from '../lexicon/classes.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { fold } from '../text/fold.ts';
import { packVerb, Verb } from './classes.ts';

/**
 * Shapes of verb forms that no table lists, after folding: سيعزز (will strengthen), يستورد (imports), طلبوا (they asked),
 * تراجعت (it fell). Words that merely look so are named in the exceptions.
 */
const SHAPES: readonly { readonly pattern: RegExp; readonly except: RegExp; readonly bits: number }[] = [
  {
    pattern: /^س[يتن].{3,}$/u,
    except:
      /^(?:سياس|سيار|سياح|سياد|سياق|سيناري|سيطر|سنو|ستين|ستون|ستراتيج|سيد|سيره|سينم|سنغاف|ستوك|ستيف|سيمنز|سيبيري|سينا|سيرغ|سيول|سيسي|ستار|ستاد|سنتر|سندات|سنار|ستمئ|ستمائ)/u,
    bits: Verb.imperfect | Verb.future,
  },
  {
    pattern: /^ي.{3,}$/u,
    except:
      /^(?:يوم|يمن|يهود|يناير|يول|يون|يسار|يمين|يوسف|يحيي|ياسر|ياسين|يتيم|يقين|يابان|يورو|يدوي|يدي|يانا|ياباني|يعقوب|يوغ|يومي)/u,
    bits: Verb.imperfect,
  },
  {
    pattern: /^ت.{3,}(?:ون|وا)$/u,
    except: /^(?:تلفزيون|تعاون|تليفزيون|تريليون|تهاون)$/u,
    bits: Verb.imperfect,
  },
  { pattern: /^.{3,}وا$/u, except: /^(?:نوا|سوا|رووا|هوا|جنوا|كينوا|دعوا|عدوا|قدوا)$/u, bits: Verb.perfect },
  {
    pattern: /^[^ت].{2,}[^اويي]ت$/u,
    except:
      /^(?:صوت|موت|وقت|تحت|بنت|اخت|سبت|بحت|صمت|زيت|قوت|انترنت|الانترنت|اسمنت|ثابت|كبريت|مؤقت|موقت|باحت|ميت|كونت|ساكت|صامت|بترولت|نفت|لفت|شمت|ملتفت|متفاوت|بخت|تخت|نعت|بهت|ويست|بست|فست|غيت|روبرت|ألبرت|البرت|بوندت|دونت|كونكت)$/u,
    bits: Verb.perfect,
  },
];

const NOMINAL =
  WordClass.role |
  WordClass.body |
  WordClass.media |
  WordClass.group |
  WordClass.unnamed |
  WordClass.document |
  WordClass.honorific |
  WordClass.givenName |
  WordClass.familyName |
  WordClass.contentNoun |
  WordClass.time |
  WordClass.common |
  WordClass.nisba |
  WordClass.place |
  WordClass.preposition |
  WordClass.occasionNoun |
  WordClass.relative;

/**
 * Whether a word that the claims tables do not know looks like a verb form; 0 if not, else Verb bits.
 * @param word without conjunction, as printed
 * @param lexicon the engine's lexicon if it knows the word by `id`, which settles many
 */
export function guessVerb(word: string, lexicon: Lexicon | null, id: number): number {
  if (lexicon) {
    const classes = lexicon.classes[id] ?? 0;
    if (classes & WordClass.otherVerb) return packVerb(Verb.perfect, 'plain');
    const form = lexicon.cueForms(id).find(({ aspect }) => aspect === 'perfect' || aspect === 'imperfect');
    if (form && !(classes & NOMINAL)) {
      const tense = form.aspect === 'perfect' ? Verb.perfect : Verb.imperfect;
      return packVerb(form.verb.homograph ? tense | Verb.homograph : tense, 'act');
    }
    if (classes & NOMINAL) return 0;
  }
  if (/^ال|ة$|\u064b/u.test(word)) return 0;
  const folded = fold(word);
  const shape = SHAPES.find(({ pattern, except }) => pattern.test(folded) && !except.test(folded));
  if (!shape) return 0;
  const first = folded.startsWith('سن') ? Verb.firstPerson : 0;
  return packVerb(shape.bits | first, 'plain');
}
