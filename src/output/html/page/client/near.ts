import { markShown, type Page, type PageArticle } from './model.ts';

/**
 * Brings the marks of an article up to date with the filters when it comes near the screen: of a thousand articles
 * a handful are ever near, so that a filter touches a few elements instead of all.
 */
export interface NearArticles {
  /** To be called when the filters or the words searched for have changed. */
  update(): void;
}

/** @param paint is told which articles are near, whenever these or the filters change */
export function watchArticles(page: Page, paint: (near: Iterable<Element>) => void): NearArticles {
  const near = new Set<PageArticle>();
  const sync = (): void => {
    for (const article of near) markShown(article);
    paint(Array.from(near, ({ element }) => element));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const article = page.byElement.get(target);
        if (article && isIntersecting) near.add(article);
        else if (article) near.delete(article);
      }
      sync();
    },
    { rootMargin: '100% 0px' },
  );
  for (const { element } of page.articles) observer.observe(element);
  window.addEventListener('beforeprint', () => page.articles.forEach(markShown));
  return { update: sync };
}
