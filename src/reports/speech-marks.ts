import type { CueMatch } from '../cues/find-cues.ts';
import { SOURCE_HEAD, WordClass } from '../lexicon/classes.ts';
import {
  type Article,
  hasArticle,
  hasWords,
  is,
  isComma,
  punctuationAt,
  quotationOpenedAt,
} from '../text/article.ts';
import type { Quotation } from '../text/quotations.ts';
import { TokenKind } from '../text/tokenize.ts';
import { COMPLEMENTIZER } from './complementizer.ts';
import { isCoordinated } from './coordination.ts';

const MIN_SPEECH_WORDS = 3;

/** Whether a stretch in marks after a cue is speech rather than a name or a title in marks. */
export function isSpeech(article: Article, cue: CueMatch, quotation: Quotation, limit: number): boolean {
  const at = quotation.open;
  const isShort = !hasWords(article, quotation, MIN_SPEECH_WORDS);
  if (!hasWords(article, quotation, 1) || (quotation.close < 0 && isShort)) return false;
  const prefixed = isPrefixedOnto(article, at);
  const governed = prefixed && (cue.verb?.takes.includes('bi') ?? false);
  if (is(article, at - 1, WordClass.preposition) && at > cue.end && !governed) return false;
  if (cue.verb?.strength === 'weak' && at > cue.end && !governed) return false;
  if (!governed && isAboutSomebody(cue)) return false;
  const named =
    (prefixed && !governed) ||
    (is(article, at - 1, SOURCE_HEAD) && !is(article, quotation.start, COMPLEMENTIZER));
  if (isShort) {
    return (
      !named &&
      at <= cue.end + 1 &&
      endsClause(article, quotation.close + 1) &&
      !isNameBeforeSpeech(article, quotation)
    );
  }
  if (prefixed && !governed) return false;
  if (hasWords(article, quotation, 7)) return true;
  const spoken = !named || (!prefixed && isAfterSubject(article, quotation));
  return spoken && !isComplementizerNear(article, quotation, limit);
}

/** «اتهم المتحدث "جهات من الخارج" بالسعي …», «وصف "…" بـ…»: in marks stands whom or what it is about, and bi- opens the content. */
const isAboutSomebody = ({ verb, clitic }: CueMatch): boolean =>
  verb?.object === 'target' && verb.takes[0] === 'bi' && clitic === '';

/** «قال الوزير "لن نقبل"», where «صحيفة "الحقيقة اليوم"» is a name: a head with the article owns none. */
const isAfterSubject = (article: Article, { open, close }: Quotation): boolean =>
  hasArticle(article, open - 1) && endsClause(article, close + 1);

/** «وقال "شيفر"، "…"»: the first marks hold the speaker's name. */
const isNameBeforeSpeech = (article: Article, { close }: Quotation): boolean =>
  !isCoordinated(article, close + 2) &&
  [close + 1, close + 2].some(
    (at) => quotationOpenedAt(article, at) !== undefined || is(article, at, COMPLEMENTIZER),
  );

/** لـ"…", بـ"…", الـ"…": a particle written onto the mark. */
function isPrefixedOnto(article: Article, mark: number): boolean {
  const start = article.tokens.start[mark] ?? 0;
  return /[بكل]ـ*$|ـ$/u.test(article.text.slice(Math.max(0, start - 3), start));
}

/** A short name in marks is followed by its own complementizer: قالت «الشرق الأوسط اليوم» إن … */
function isComplementizerNear(article: Article, quotation: Quotation, limit: number): boolean {
  if (quotation.close < 0) return false;
  for (let at = quotation.close + 1; at < limit && at < quotation.close + 12; at++) {
    if (is(article, at, COMPLEMENTIZER)) return true;
    if (isComma(article, at)) return false;
  }
  return false;
}

function endsClause(article: Article, token: number): boolean {
  if (token >= article.tokens.length || article.tokens.kind[token] === TokenKind.newline) return true;
  return (
    punctuationAt(article, token) === '.' || isComma(article, token) || isCoordinated(article, token + 1)
  );
}
