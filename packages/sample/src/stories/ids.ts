import { createHash } from 'node:crypto';

/** Random to look at, and always the same for the same name. */
export function idsFor(name: string): () => string {
  let count = 0;
  return () => {
    const hex = createHash('sha256').update(`${name}#${count++}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
