import { useEffect, useState } from 'react';
import { Told } from '../../office/told.ts';

/** What is looked up once for a key, and anew for another; without a key nothing is. What comes too late is let go. */

export interface LookedUp<T> {
  readonly found?: T;
  readonly fault?: Told;
}

export function useLookedUp<T>(key: string | undefined, look: () => Promise<T>): LookedUp<T> {
  const [state, setState] = useState<LookedUp<T>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is looked up
  useEffect(() => {
    let isWanted = true;
    if (key === undefined) return;
    look().then(
      (found) => isWanted && setState({ found }),
      (error: unknown) => isWanted && setState({ fault: faultOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return state;
}

/** What isn't told in our words is a fault of this page, and goes to the console. */
export function faultOf(error: unknown): Told {
  if (error instanceof Told) return error;
  console.error(error);
  return new Told('Halaman ini mengalami gangguan. Muat ulang.', false, 'This page is disturbed. Load it again.');
}
