/** What is used of the DOM: linkedom's nodes have it, and TypeScript's DOM types would bring a browser's globals. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<DomNode>;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly documentElement?: DomElement | null;
  readonly attributes: Iterable<{ name: string; value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Text as it reads in a line: HTML's white space runs together. */
export const inOneLine = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[ \t\n\f\r]+/gu, ' ').trim();
