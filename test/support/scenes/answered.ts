import { isFound } from '@puskesos/core/answer/proof.rules';
import { httpEvent } from '../office/http-event.ts';
import type { Office } from '../office/office.ts';
import { savedOperation } from '../office/operations.ts';

/** Somebody asks about their own household, through the public's own handler. */

export interface Who {
  readonly nik: string;
  readonly birthDate: string;
}

const WORK = savedOperation('ask-for-work').text;
const LOOK = savedOperation('own-household').text;

/** The work as it is asked for, from an address of one's own. */
export const workFor = async (office: Office, who: Who, from?: string) => (await asked(office, who, from)).data.askForWork;

/** All that comes back of asking for it. */
export const asked = (office: Office, input: Who, from = '10.1.1.1') => ask(office, WORK, input, from);

/** A number that does it. */
function foundFor(work: { challenge: string; bits: number; rounds: number }): number {
  let found = 0;
  while (!isFound(work, found)) found += 1;
  return found;
}

export async function proved(office: Office, who: Who, from?: string) {
  const work = await workFor(office, who, from);
  return { ...who, challenge: work.challenge as string, found: foundFor(work) };
}

/** All that comes back of one look. */
export const sent = (office: Office, input: object, from = '10.1.1.1') => ask(office, LOOK, input, from);

/** What is told of one's own household. */
export async function lookedUp(office: Office, who: Who, from?: string) {
  const { data } = await sent(office, await proved(office, who, from), from);
  return data.ownHousehold;
}

async function ask(office: Office, query: string, input: object, from: string) {
  // As a browser asks.
  const headers = { 'x-viewer-ip': from, 'accept-encoding': 'gzip, deflate, br' };
  const answer = await office.handlePublic(httpEvent('/public/graphql', { query, variables: { input } }, headers));
  const text = answer.body ?? '';
  return { ...JSON.parse(text), text, status: answer.statusCode, headers: answer.headers ?? {} };
}
