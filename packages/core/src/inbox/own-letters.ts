import type * as z from 'zod';
import { InvalidInput } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { TicketOver } from './inbox-errors.ts';
import { type Acknowledged, post, type SenderContext } from './letters.ts';
import { ComplaintInput, OwnObjectionInput } from './shapes.ts';

/** The public's side: what a household sends in about itself, or somebody about the office that serves them. */

/** What a household was told, as its ticket says. */
export interface Ticketed {
  readonly village: string;
  readonly entry: string;
  readonly programs: readonly { readonly id: string; readonly name: string; readonly ended?: true }[];
}

/** Stands where a recipient's masked name does: whose it is nobody has to be told. */
const OWN = 'Keluarga sendiri';
const OFFICE = 'Pelayanan kantor';

/**
 * Objects to an end, to being left out, to a decile or to aid that does not arrive. Sent again with its key it is the same letter. Throws
 * TicketOver, TooMany, RequestKeyReused; InvalidInput for a programme that the household was not told of so.
 */
export async function objectToOwn(
  desk: SenderContext,
  raw: z.input<typeof OwnObjectionInput>,
  open: (ticket: string) => Ticketed | undefined,
): Promise<Acknowledged> {
  const { requestKey, ticket, about: reason, program, note, complainsOf } = parse(OwnObjectionInput, raw);
  const told = open(ticket);
  if (!told) throw new TicketOver();
  const { village, entry } = told;
  const programs = programsOf(told, reason, program ?? undefined);
  const about = { reason, programs, note, ...(complainsOf && { complainsOf }) };
  return post(desk, requestKey, 'objection', { village, entry: `own ${entry}`, ...about }, async (sent) => ({
    ...sent,
    ...about,
    village,
    entry,
    kind: 'objection',
    state: 'open',
    own: true,
    maskedName: OWN,
  }));
}

function programsOf({ programs }: Ticketed, reason: z.output<typeof OwnObjectionInput>['about'], asked: string | undefined): string[] {
  if (reason === 'left_out' || reason === 'decile') return [];
  const isMeant = ({ id, ended }: Ticketed['programs'][number]) => id === asked && (ended === true) === (reason === 'ended');
  const found = programs.find(isMeant);
  if (found) return [found.name];
  throw InvalidInput.at('program', 'Pilih salah satu program dari hasil pengecekan', 'choose one of the programmes that you were told of');
}

/** Complains of the office that serves a village. Sent again with its key it is the same letter. Throws TooMany, RequestKeyReused. */
export async function complainOfOffice(desk: SenderContext, raw: z.input<typeof ComplaintInput>): Promise<Acknowledged> {
  const { requestKey, ...input } = parse(ComplaintInput, raw);
  return post(desk, requestKey, 'objection', input, async (sent) => ({
    ...sent,
    ...input,
    kind: 'objection',
    state: 'open',
    entry: '',
    maskedName: OFFICE,
    programs: [],
    reason: 'service',
  }));
}
