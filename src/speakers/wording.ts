import { prefixOf } from '../lexicon/morphology.ts';
import { type Article, morphologyAt } from '../text/article.ts';
import type { TokenRange } from '../text/segment.ts';
import { Proclitic, textOf } from '../text/tokenize.ts';
import { isWordOrNumber, keyWordsIn } from './key-words.ts';
import type { KnownSpeaker, Registry } from './registry.ts';

/** The words of a phrase with what follows from them alone, each found when it is first asked for. */
export class Wording {
  readonly text: string;
  readonly #article: Article;
  readonly #range: TokenRange;
  readonly #registry: Registry;
  #keys: readonly string[] | undefined;
  #named: KnownSpeaker | null | undefined;
  #spelled: KnownSpeaker | null | undefined;
  #short: readonly KnownSpeaker[] | undefined;
  #holders: readonly KnownSpeaker[] | undefined;

  /** @param text the words of the range, parted by spaces; the first may have lost a prefix */
  constructor(article: Article, range: TokenRange, text: string, registry: Registry) {
    this.text = text;
    this.#article = article;
    this.#range = range;
    this.#registry = registry;
  }

  /** The words as they are compared. */
  get keys(): readonly string[] {
    if (!this.#keys) {
      const [first = ''] = this.text.split(' ', 1);
      this.#keys = keyWordsIn(this.#article, this.#range, first);
    }
    return this.#keys;
  }

  /** The known speaker with this full name. */
  get named(): KnownSpeaker | null {
    if (this.#named === undefined) this.#named = this.#registry.byName(this.text) ?? null;
    return this.#named;
  }

  /** The known speaker whose transliterated full name sounds like this. */
  get spelled(): KnownSpeaker | null {
    if (this.#spelled === undefined) this.#spelled = this.#registry.bySpelling(this.text) ?? null;
    return this.#spelled;
  }

  /** The known speakers who are called by this alone. */
  get short(): readonly KnownSpeaker[] {
    this.#short ??= this.#registry.byShortName(this.text);
    return this.#short;
  }

  /** Who ever held the office that this names. */
  get holders(): readonly KnownSpeaker[] {
    this.#holders ??= this.#registry.byRole(this.text, null);
    return this.#holders;
  }
}

/** No phrase has so many tokens. */
const LONGEST = 1024;

/** The phrases of an article as words; phrases are read again and again, and each is put into words once. */
export class Wordings {
  readonly #article: Article;
  readonly #registry: Registry;
  readonly #names = new Map<number, Wording>();
  readonly #phrases = new Map<number, Wording>();

  constructor(article: Article, registry: Registry) {
    this.#article = article;
    this.#registry = registry;
  }

  /** The words of a name, without marks around it. */
  ofName(range: TokenRange): Wording {
    return this.#find(this.#names, range, spell);
  }

  /** The words of a phrase, without marks, and without a preposition written onto the first: «للوزارة», «لمصادر». */
  ofPhrase(range: TokenRange): Wording {
    return this.#find(this.#phrases, range, spellBare);
  }

  #find(known: Map<number, Wording>, range: TokenRange, spelled: typeof spell): Wording {
    const key = range.start * LONGEST + range.end - range.start;
    let wording = known.get(key);
    if (!wording) {
      wording = new Wording(this.#article, range, spelled(this.#article, range), this.#registry);
      known.set(key, wording);
    }
    return wording;
  }
}

function spellBare(article: Article, range: TokenRange): string {
  const text = spell(article, range);
  if (prefixOf(morphologyAt(article, range.start)) === null) return text;
  return text.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(1);
}

/** A conjunction written onto the first word («فياسر أبو العينين») is no part of what is spelled. */
function spell(article: Article, range: TokenRange): string {
  const text = spellWhole(article, range);
  return article.tokens.proclitic[range.start] === Proclitic.none ? text : text.slice(1);
}

/** Words parted by one space each are cut out of the text in one piece. */
function spellWhole(article: Article, { start, end }: TokenRange): string {
  const { tokens } = article;
  let text = '';
  for (let at = start; at < end; at++) {
    if (!isWordOrNumber(article, at)) continue;
    let last = at;
    while (last + 1 < end && isWordOrNumber(article, last + 1) && isSpaced(article, last)) last++;
    text += text === '' ? textOf(tokens, at, last) : ` ${textOf(tokens, at, last)}`;
    at = last;
  }
  return text;
}

/** Whether nothing but a space parts a token from the next. */
const isSpaced = ({ text, tokens }: Article, token: number): boolean =>
  tokens.start[token + 1] === (tokens.end[token] ?? 0) + 1 && text.charAt(tokens.end[token] ?? 0) === ' ';
