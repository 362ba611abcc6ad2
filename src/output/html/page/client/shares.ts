import { svg } from './dom.ts';
import { KINDS } from './filter.ts';
import { counted, language, t } from './strings.ts';

/** How many words a speaker says of each kind, as parts of a bar. */
export interface Bar {
  readonly element: SVGElement;
  /**
   * @param words by kind
   * @param most the words of a bar of full length
   */
  update(words: Int32Array, most: number): void;
}

export function sharesBar(): Bar {
  const title = svg('title', {});
  const parts = KINDS.map((kind) => svg('rect', { y: 0, height: 4, class: `part-${kind}` }));
  const element = svg(
    'svg',
    { viewBox: '0 0 100 4', preserveAspectRatio: 'none', class: 'shares', 'aria-hidden': 'true' },
    title,
    ...parts,
  );
  let written = '';
  return {
    element,
    update(words, most) {
      const state = `${words.join()} ${most} ${language()}`;
      if (state === written) return;
      written = state;
      let x = 0;
      for (const [k, part] of parts.entries()) {
        const width = ((words[k] ?? 0) / most) * 100;
        part.setAttribute('x', String(x));
        part.setAttribute('width', String(width));
        x += width;
      }
      title.textContent = summary(words);
    },
  };
}

function summary(words: Int32Array): string {
  const sum = words.reduce((total, count) => total + count, 0);
  const kinds = KINDS.flatMap((kind, k) => (words[k] ? [`${t(`kind.${kind}`)}: ${words[k]}`] : []));
  return [counted(sum, 'words'), ...kinds].join('\n');
}
