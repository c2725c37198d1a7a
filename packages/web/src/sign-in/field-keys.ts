/** Where the keys of work taken along to homes lie, wrapped. Whoever signs out leaves none behind, on whichever page they do. */

export const FIELD_KEYS = 'puskesos-kunci';

export function forgetFieldKeys(): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(FIELD_KEYS);
    for (const over of ['onsuccess', 'onerror', 'onblocked'] as const) asked[over] = () => resolve();
  });
}
