import { type DomNode, ELEMENT_NODE, inOneLine, TEXT_NODE } from './dom.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/** What is no running text: captions too, since pictures are often old and their captions not of this article. */
const PASSED_OVER = new Set(
  'AUDIO BUTTON CANVAS FIGCAPTION IFRAME MATH NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** Of what a whole paragraph is no running text: links to other articles, the time of publication. */
const ASIDE = new Set(['A', 'TIME']);

/** The text of an element: a string for each paragraph, list item, heading or cell, with its line breaks. */
export function blocksOf(root: DomNode): string[] {
  const blocks: string[] = [];
  let lines = [''];
  let isProse = false;
  const endBlock = (): void => {
    const block = lines.map(inOneLine).filter((line) => line !== '');
    if (isProse && block.length > 0) blocks.push(block.join('\n'));
    lines = [''];
    isProse = false;
  };
  const add = (text: string, aside: boolean): void => {
    lines.push(`${lines.pop() ?? ''}${text}`);
    if (!aside && /[\p{L}\p{N}]/u.test(text)) isProse = true;
  };
  const visit = (node: DomNode, inAside: boolean): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT_NODE) add(node.textContent ?? '', inAside);
    if (node.nodeType !== ELEMENT_NODE || PASSED_OVER.has(name)) return;
    if (name === 'BR') lines.push('');
    const isBlock = BLOCKS.has(name);
    const aside = !isBlock && (inAside || ASIDE.has(name));
    if (isBlock) endBlock();
    // Browsers print the marks of <q>, so no text node holds them.
    if (name === 'Q') add('“', inAside);
    for (const child of node.childNodes) visit(child, aside);
    if (name === 'Q') add('”', inAside);
    if (isBlock) endBlock();
  };
  visit(root, false);
  endBlock();
  return blocks;
}
