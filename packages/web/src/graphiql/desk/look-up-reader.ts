import deskText from '../../../../../schema/operations/181-desk.graphql?raw';
import { ask } from '../../office/ask.ts';
import type { DeskQuery } from './answers.ts';
import type { Reader } from './options.ts';

/** Who asks, and what there is to ask about: looked up once. */

export async function lookUpReader(): Promise<Reader> {
  let found = await ask<DeskQuery>(deskText, {});
  while (found.programs?.pageInfo.hasNextPage) {
    const next = await ask<DeskQuery>(deskText, { after: found.programs.pageInfo.endCursor });
    if (!next.programs) break;
    found = { ...found, programs: { ...next.programs, nodes: [...found.programs.nodes, ...next.programs.nodes] } };
  }
  return found;
}
