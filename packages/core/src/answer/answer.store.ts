import type { Instant } from '../shared/clock.ts';
import type { Item, Key, Table } from '../shared/table.ts';

/** Answers in the PublicIndex, each under a fingerprint of a NIK with its birth date; proofs that were used, and how many were asked for. */

const answerKey = (of: string): Key => ({ pk: `answer#${of}`, sk: 'answer' });

export interface SealedAnswer {
  readonly of: string;
  /** Whose it is to take away: of each answer another, so that nobody can tell which are of one household. */
  readonly by: string;
  readonly sealed: Uint8Array;
}

const item = ({ of, by, sealed }: SealedAnswer): Item => ({ ...answerKey(of), by, sealed });

export const putAnswers = (table: Table, answers: readonly SealedAnswer[]): Promise<void> => table.batchWrite(answers.map(item));

/** Leaves it where another household's has been written over it. */
export const removeAnswer = (table: Table, { of, by }: Omit<SealedAnswer, 'sealed'>): Promise<boolean> =>
  table.remove(answerKey(of), {
    ConditionExpression: '#by = :by',
    ExpressionAttributeNames: { '#by': 'by' },
    ExpressionAttributeValues: { ':by': by },
  });

/** Half a unit, whether or not it is there. */
export const getAnswer = async (table: Table, of: string): Promise<Uint8Array | undefined> =>
  (await table.get(answerKey(of)))?.['sealed'] as Uint8Array | undefined;

/** Uses a proof up. False where it was. */
export const spendProof = (table: Table, proof: string, expiresAt: number): Promise<boolean> =>
  table.put({ pk: `spent#${proof}`, sk: 'spent', type: 'spent', expiresAt }, { ConditionExpression: 'attribute_not_exists(pk)' });

/** One of what is counted, under a name that tells nothing; it goes with its hour or its day. */
export const countLook = (table: Table, name: string, at: Instant, expiresAt: number): Promise<number> =>
  table.incrementCounter({ pk: `limit#look#${name}`, sk: 'limit' }, 'looks', at, expiresAt);
