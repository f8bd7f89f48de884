/**
 * Returns a function that calls `read` on its first call and returns that result from then on; after a failure it reads
 * again.
 */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
