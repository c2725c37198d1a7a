import { useEffect, useState } from 'react';
import deskText from '../../../../../schema/operations/181-desk.graphql?raw';
import { ask } from '../../office/ask.ts';
import { Told } from '../../office/told.ts';
import type { DeskQuery } from './answers.ts';
import type { Reader } from './options.ts';

/** Who asks, and what there is to ask about: looked up once. */

async function lookUpReader(): Promise<Reader> {
  let found = await ask<DeskQuery>(deskText, {});
  while (found.programs?.pageInfo.hasNextPage) {
    const next = await ask<DeskQuery>(deskText, { after: found.programs.pageInfo.endCursor });
    if (!next.programs) break;
    found = { ...found, programs: { ...next.programs, nodes: [...found.programs.nodes, ...next.programs.nodes] } };
  }
  return found;
}

export interface LookedUp {
  readonly reader?: Reader;
  readonly fault?: Told;
}

export function useReader(isSignedIn: boolean, attempt: number): LookedUp {
  const [found, setFound] = useState<LookedUp>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks it up anew
  useEffect(() => {
    let isWanted = true;
    if (!isSignedIn) return;
    lookUpReader().then(
      (reader) => isWanted && setFound({ reader }),
      (error: unknown) => isWanted && setFound({ fault: faultOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [isSignedIn, attempt]);
  return found;
}

/** What isn't told in our words is a fault of this page, and goes to the console. */
export function faultOf(error: unknown): Told {
  if (error instanceof Told) return error;
  console.error(error);
  return new Told('Halaman ini mengalami gangguan. Muat ulang.', false, 'This page is disturbed. Load it again.');
}
