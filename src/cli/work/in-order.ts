/** Where items are worked on. */
export interface Workshop<T, R> {
  /** How many items, and how much of their `size` in all, may be under way; one item always may. */
  readonly limits: { items: number; size: number };
  work(item: T): Promise<R>;
}

/**
 * Works on several items at once and yields the results in the order of the items, each as soon as it and all before
 * it are done. Nothing more is taken from the source while the consumer is busy or the limits are reached.
 */
export async function* inOrder<T extends { size: number }, R>(
  source: AsyncIterator<T>,
  workshop: Workshop<T, R>,
): AsyncGenerator<{ item: T; result: R }> {
  const running: { item: T; result: Promise<R> }[] = [];
  let size = 0;
  let next: Promise<IteratorResult<T>> | null = source.next();
  while (next || running.length > 0) {
    const head = running[0];
    const { limits } = workshop;
    const full = running.length >= limits.items || size >= limits.size;
    if (next && (!head || (!full && (await firstOf(next, head.result)) === 'next'))) {
      const { value: item, done }: IteratorResult<T> = await next;
      next = done ? null : source.next();
      next?.catch(() => {});
      if (done) continue;
      size += item.size;
      const result = workshop.work(item);
      result.catch(() => {});
      running.push({ item, result });
    } else if (head) {
      running.shift();
      size -= head.item.size;
      yield { item: head.item, result: await head.result };
    }
  }
}

/** Which of two promises is settled first. The next item goes before a result, so that no worker waits. */
const firstOf = (next: Promise<unknown>, result: Promise<unknown>): Promise<'next' | 'result'> =>
  Promise.race([
    next.then(
      () => 'next' as const,
      () => 'next' as const,
    ),
    result.then(
      () => 'result' as const,
      () => 'result' as const,
    ),
  ]);
