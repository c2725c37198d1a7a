import type { Progress, Work } from './own-shapes.ts';

/** Tries number after number until the first bits are nought (`core/answer/proof.rules.ts` says it in full). */

const AT_ONCE = 16;
const text = new TextEncoder();
const tell = (progress: Progress) => postMessage(progress);

addEventListener('message', async ({ data: { challenge, bits, rounds } }: MessageEvent<Work>) => {
  const salt = text.encode(challenge);
  const isFound = async (number: number): Promise<boolean> => {
    const key = await crypto.subtle.importKey('raw', text.encode(String(number)), 'PBKDF2', false, ['deriveBits']);
    const derived = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 32);
    return new DataView(derived).getUint32(0) >>> (32 - bits) === 0;
  };
  for (let first = 0; ; first += AT_ONCE) {
    const tried = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => isFound(first + n)));
    const at = tried.indexOf(true);
    if (at >= 0) return tell({ found: first + at });
    tell({ tried: first + AT_ONCE });
  }
});
