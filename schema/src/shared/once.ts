/** Asks at most once; who asks later gets what was found then. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= ask();
    return found;
  };
}
