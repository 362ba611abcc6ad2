import { setAddress } from './address.ts';
import type { Card } from './card.ts';
import { byId } from './dom.ts';
import { type Page, quoteAt, tagOf } from './model.ts';

const SHOW_AFTER = 140;
const HIDE_AFTER = 260;

/** Does one thing later at most: the newest. */
export type Later = (action: () => void, delay: number) => void;

export function oneTimer(): Later {
  let timer = 0;
  return (action, delay) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
}

/** Lets the card follow pointer and focus; a click or tap pins it. */
export function followPointer(page: Page, card: Card, later: Later): void {
  const main = byId('articles');
  followMouse(page, card, later);
  main.addEventListener('focusin', ({ target }) => {
    const quote = target instanceof Element && target.matches('.tag') && quoteAt(page, target);
    if (quote && !card.pinned) card.open(quote, { pin: false });
  });
  main.addEventListener('click', (event) => {
    const quote = quoteAt(page, event.target);
    if (!quote || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    const byKeyboard = event.detail === 0;
    if (card.quote !== quote) card.close();
    card.open(quote, { pin: true, ...(!byKeyboard && { at: { x: event.clientX, y: event.clientY } }) });
    setAddress({ quote: tagOf(quote)?.id ?? '' });
    if (byKeyboard) byId('card').focus();
  });
}

function followMouse(page: Page, card: Card, later: Later): void {
  const [main, element] = [byId('articles'), byId('card')];
  const leave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !card.pinned) later(() => card.close(), HIDE_AFTER);
  };
  main.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || card.pinned) return;
    const quote = quoteAt(page, event.target);
    const at = { x: event.clientX, y: event.clientY };
    if (quote) later(() => card.open(quote, { pin: false, at }), SHOW_AFTER);
    else leave(event);
  });
  main.addEventListener('pointerleave', leave);
  element.addEventListener('pointerenter', () => later(() => {}, 0));
  element.addEventListener('pointerleave', leave);
}
