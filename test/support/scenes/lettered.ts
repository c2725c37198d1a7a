import { enroll } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import type { Office } from '../office/office.ts';
import { family, numbers, VILLAGE } from '../register/people.ts';
import { runPendingJobs } from './proposed.ts';

/** What citizens send in, through the public's own handler. */

const from = numbers(7_000);
let sent = 0;
export function newKey(): string {
  sent += 1;
  return `kunci-kiriman-percobaan-${String(sent).padStart(4, '0')}`;
}

/** Recipients of PKH, on their village's published list. */
export async function onList(office: Office, names: readonly string[], village = VILLAGE) {
  const households = [];
  for (const name of names) {
    const household = await Household.register(office.core(), family(from, { name, village }));
    await enroll(office.core(), { household: household.id, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
    households.push(household);
  }
  await markDirty(office.core(), [village]);
  await office.refresh();
  return households;
}

/** The entry under which a recipient stands there. */
export async function entryOf(office: Office, name: string, village = VILLAGE): Promise<{ entry: string; maskedName: string }> {
  const query =
    'query ($village: RegionCode!, $name: String!) { recipientsByName(village: $village, name: $name) { matches { id maskedName } } }';
  const [match] = (await office.ask(query, { village, name })).data.recipientsByName.matches;
  return { entry: match.id, maskedName: match.maskedName };
}

const RESULT = '__typename ... on Acknowledged { code answerBy } ... on Refused { code message messageEn }';

export async function objected(office: Office, input: object) {
  const answer = await office.ask(
    `mutation ($input: ObjectionInput!) { raiseObjection(input: $input) { ${RESULT.replace('... on Refused { code', '... on Refused { refusal: code')} } }`,
    {
      input: { requestKey: newKey(), village: VILLAGE, reason: 'MOVED', note: 'Sudah pindah ke Samarinda sejak lama.', ...input },
    },
  );
  return answer.data?.raiseObjection ?? answer;
}

export async function suggested(office: Office, input: object = {}) {
  const answer = await office.ask(
    `mutation ($input: SuggestionInput!) { suggestHousehold(input: $input) { ${RESULT.replace('... on Refused { code', '... on Refused { refusal: code')} } }`,
    {
      input: {
        requestKey: newKey(),
        village: VILLAGE,
        rt: '003',
        landmark: 'rumah papan di samping langgar',
        reason: 'Bapaknya sakit dan tidak bekerja lagi.',
        ...input,
      },
    },
  );
  return answer.data?.suggestHousehold ?? answer;
}

const LETTER = `query ($code: String!) { letter(code: $code) { kind village { name } maskedName raisedOn answerBy overdue level state answer answeredOn } }`;
export const followed = async (office: Office, code: string) => (await office.ask(LETTER, { code })).data.letter;

/** What the schedule and the work function do with letters, one after the other. */
export async function lettersReceived(office: Office): Promise<void> {
  await office.refresh();
  await runPendingJobs(office, ['letters', 'overdue']);
}
