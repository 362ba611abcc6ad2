import type { ClaimData } from '../../page-data.ts';
import { el } from './dom.ts';
import { type PageQuote, tagOf } from './model.ts';
import { t } from './strings.ts';

/** What the card says of a quote: speaker, kind, how it was found, and its claims. */
export function cardContent(quote: PageQuote): Node[] {
  const { data, article } = quote;
  const speaker = data.speaker === null ? undefined : article.data.speakers[data.speaker];
  return [
    el(
      'h3',
      { id: 'card-title', class: speaker ? `c${speaker.color}` : 'c-none' },
      el('bdi', {}, speaker?.name ?? t('unknown')),
    ),
    el(
      'p',
      { class: 'who' },
      speaker ? el('span', {}, t(`type.${speaker.type}`)) : null,
      speaker?.latinName ? el('bdi', { lang: 'en' }, speaker.latinName) : null,
      speaker?.wikidata ? wikidataLink(speaker.wikidata) : null,
    ),
    facts(quote),
    ...claims(data.claims),
  ];
}

const wikidataLink = (id: string): Node =>
  el('a', { href: `https://www.wikidata.org/wiki/${id}`, rel: 'noreferrer', target: '_blank' }, id);

function facts({ data, article }: PageQuote): Node {
  const rows: [string, ...(Node | string)[]][] = [[t('kinds'), kind(data)]];
  if (data.cue) {
    rows.push([t('cue'), el('bdi', { lang: 'ar' }, data.cue.text), ` — ${t(`act.${data.cue.act}`)}`]);
  }
  const addressee = data.addressee === null ? undefined : article.data.speakers[data.addressee];
  if (addressee) rows.push([t('addressee'), el('bdi', { lang: 'ar' }, addressee.name)]);
  if (data.resolvedBy) rows.push([t('resolvedBy'), t(`by.${data.resolvedBy}`)]);
  const holder = article.quotes.find((other) => other.data.id === data.nestedIn);
  if (holder) rows.push([t('nestedIn'), holderLink(holder)]);
  rows.push([t('confidenceOf'), meter(data.confidence, t('confidenceOf'))]);
  rows.push([t('rule'), el('code', { dir: 'ltr' }, data.rule)]);
  return el('dl', {}, ...rows.flatMap(([name, ...value]) => [el('dt', {}, name), el('dd', {}, ...value)]));
}

const kind = (data: PageQuote['data']): string =>
  data.complement === 'phrase' ? `${t(`kind.${data.kind}`)} (${t('phrase')})` : t(`kind.${data.kind}`);

function holderLink(holder: PageQuote): Node {
  const speaker =
    holder.data.speaker === null ? undefined : holder.article.data.speakers[holder.data.speaker];
  return el(
    'a',
    { href: `#${tagOf(holder)?.id ?? ''}` },
    el('bdi', { lang: 'ar' }, speaker?.name ?? t('unknown')),
  );
}

/** A number from 0 to 1 as a bar and as a number. */
function meter(value: number, label: string): Node {
  const bar = el('meter', { min: '0', max: '1', value: String(value), 'aria-label': label });
  return el('span', { class: 'meter' }, bar, el('span', {}, value.toFixed(2)));
}

function claims(list: readonly ClaimData[]): Node[] {
  const telling = list.filter((claim) => list.length > 1 || claim.text !== null || details(claim).length > 0);
  if (telling.length === 0) return [];
  return [el('h4', {}, t('claims')), el('ul', { class: 'claims' }, ...telling.map(claimItem))];
}

const claimItem = (claim: ClaimData): Node =>
  el(
    'li',
    {},
    claim.text === null ? el('em', {}, t('wholeQuote')) : el('bdi', { lang: 'ar' }, claim.text),
    el('div', { class: 'details' }, ...details(claim)),
  );

function details({ modality, negated, checkWorthiness, quantities, times }: ClaimData): Node[] {
  const badge = (text: string): Node => el('span', { class: 'badge' }, text);
  return [
    ...(modality ? [badge(t(`modality.${modality}`))] : []),
    ...(negated ? [badge(t('negated'))] : []),
    ...quantities.map((quantity) => measure(quantity.text, quantityValue(quantity))),
    ...times.map((time) => measure(time.text, time.value)),
    ...(checkWorthiness === undefined ? [] : [worthiness(checkWorthiness)]),
  ];
}

const worthiness = (value: number): Node =>
  el('span', { class: 'worthiness' }, `${t('checkWorthiness')} `, meter(value, t('checkWorthiness')));

/** The words of the article with the value that was read from them. */
const measure = (text: string, value: string | null): Node =>
  el(
    'span',
    { class: 'badge measure' },
    el('bdi', { lang: 'ar' }, text),
    value === null ? null : el('bdi', { dir: 'ltr' }, value),
  );

function quantityValue({ value, unit, per }: ClaimData['quantities'][number]): string | null {
  if (value === null) return null;
  return `${value.toLocaleString('en')}${unit ? ` ${unit}` : ''}${per ? `/${per}` : ''}`;
}
