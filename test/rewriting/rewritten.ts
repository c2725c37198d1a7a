import type { Aim } from '@puskesos/core/rewriting/asked.rules';
import { type Clock, Pace } from '@puskesos/core/rewriting/pace';
import { rewriteRecords } from '@puskesos/core/rewriting/rewrite';
import type { Report } from '@puskesos/core/rewriting/through';
import type { Context } from '@puskesos/core/shared/context';
import { type Piece, type WholeTable, wholeRegistry } from '@puskesos/core/shared/whole-table';
import { localConnection } from '@puskesos/local/engine/connection';
import { engine } from '../support/engine/engine.ts';

/** A clock that goes on by what is waited for alone. */
export function waitedClock(): Clock & { readonly waited: () => number } {
  let at = 0;
  const wait = async (milliseconds: number) => {
    at += milliseconds;
  };
  return { now: () => at, wait, waited: () => at };
}

interface Asked {
  readonly aim: Aim;
  readonly dryRun?: boolean;
  readonly atOnce?: number;
  readonly pace?: Pace;
  readonly signal?: AbortSignal;
  /** Happens between the reading of a piece and what is done with it. */
  readonly between?: (piece: Piece) => unknown;
  readonly onProgress?: (looked: number) => void;
}

/** Writes a register's records anew, as the command does. */
export async function rewritten(context: Context, { between, ...asked }: Asked): Promise<Report> {
  const endpoint = await engine();
  const { region } = localConnection(endpoint);
  const whole = wholeRegistry({ AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, REGISTRY_TABLE: context.registry.name });
  const pieceAfter: WholeTable['pieceAfter'] = async (key, most) => {
    const piece = await whole.pieceAfter(key, most);
    await between?.(piece);
    return piece;
  };
  const usual = { dryRun: false, atOnce: 100, pace: new Pace(1_000, waitedClock()), onProgress: () => undefined };
  try {
    return await rewriteRecords(context, { ...whole, pieceAfter }, { ...usual, signal: new AbortController().signal, ...asked });
  } finally {
    whole.close();
  }
}
