import { setTimeout as sleep } from 'node:timers/promises';
import * as Delivery from '@puskesos/core/delivery';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import { keyOf } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { withClock } from './clock.ts';
import { decideBy, type Rule } from './fault.ts';
import { type Answer, type Life, newLife, sendTo } from './life.ts';
import type { Mirror } from './mirror.ts';
import { type Told, worldsAfter } from './model/orders.ts';
import { type Deed, DONE, type World } from './model/world.ts';
import { lookForTrainees, type Place } from './place.ts';
import { approval, type Request, requestOf } from './requests.ts';
import type { Tally } from './tally.ts';

/** One run: deeds done side by side, one group after the other, while things go wrong, by clients that repeat what they got no answer to. */

export interface Asked {
  readonly deed: Deed;
  /** What has no answer is not repeated, and nobody ever hears what became of it. */
  readonly leaves: boolean;
  /** Milliseconds by which the clock of the machine that does it is off. */
  readonly clock: number;
}

export interface Plan {
  readonly groups: readonly (readonly Asked[])[];
  readonly rules: readonly Rule[];
  /** The village's list is made anew while deeds are done. */
  readonly publishes: boolean;
  /** At which call of the database the function is killed, before or after that is done. */
  readonly kill: { readonly at: number; readonly when: 'before' | 'after' } | undefined;
}

/** Found to be wrong by whoever looks at what a run told or left behind. */
export class Wrong extends Error {
  override name = 'Wrong';
}

/** An index that comes behind, and the same office as it begins one over a line that brings the copy along. */
export interface Behind {
  readonly mirror: Mirror;
  readonly office: Office;
}

/** A function that runs are done by, one after the other, until it is killed. */
export interface Lane {
  readonly office: Office;
  readonly engine: string;
  readonly behind: Behind | undefined;
  life: Life | undefined;
}

interface Heard {
  readonly says: string | undefined;
  readonly tries: number;
  readonly busy: readonly string[];
  /** Of a home that was registered, as the answer calls it. */
  readonly household?: string;
}

const MOST_TRIES = 40;
const BUSY = new Set(['THROTTLED', 'UNAVAILABLE']);

export class Run {
  readonly lane: Lane;
  readonly place: Place;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly #name: string;
  #deeds = 0;
  #calls = 0;
  #life: Promise<Life> | undefined;
  /** When the group before this one began. */
  #began = 0;
  #dead = new Set<Life>();

  constructor(lane: Lane, place: Place, plan: Plan, tally: Tally) {
    [this.lane, this.place, this.plan, this.tally] = [lane, place, plan, tally];
    this.#name = place.program;
    const decide = decideBy(plan.rules);
    this.#decide = (life) => (call) => {
      this.#calls += 1;
      const { kill } = plan;
      if (kill?.at !== this.#calls) return decide(call);
      // What comes after this call is no longer heard.
      if (kill.when === 'before') void this.#kill(life);
      else setTimeout(() => void this.#kill(life), 4);
      return kill.when === 'before' ? { reset: 'before' } : { reset: 'after' };
    };
  }

  readonly #decide: (life: Life) => Life['decide'];

  /** The function that answers now; where it was killed, the next one. */
  life(): Promise<Life> {
    this.#life ??= (async () => {
      const { lane } = this;
      lane.life ??= await newLife(lane.engine, lane.behind?.mirror);
      lane.life.decide = this.#decide(lane.life);
      return lane.life;
    })();
    return this.#life;
  }

  async #kill(life: Life): Promise<void> {
    if (this.#dead.has(life)) return;
    this.#dead.add(life);
    this.lane.life = undefined;
    this.#life = undefined;
    this.tally.struck('killed');
    await life.line.kill();
  }

  /** Those deeds side by side; then the worlds that there may be. */
  async group(asked: readonly Asked[], worlds: readonly World[]): Promise<World[]> {
    // No index is more than a group behind.
    await this.lane.behind?.mirror.catchUp(this.#began);
    this.#began = Date.now();
    await lookForTrainees(
      this.lane.office,
      this.place,
      asked.flatMap(({ deed }) => (deed.does === 'confirm' || deed.does === 'drop' ? deed.who : [])),
    );
    const told = (await Promise.all(asked.map((one) => this.#done(one)))).filter((one) => one !== undefined);
    // Of what was cut off, all that still reaches the database has reached it.
    for (const life of this.#dead) await life.line.quiet();
    const after = worldsAfter(worlds, told, this.lane.behind !== undefined);
    if (after.length === 0)
      throw new Wrong(`no order of these tells what they told: ${told.map(inWords).join(', ')}; before: ${JSON.stringify(worlds)}`);
    return after;
  }

  async #done({ deed, leaves, clock }: Asked): Promise<Told | undefined> {
    this.#deeds += 1;
    const mark = `${this.#name}-${this.#deeds}`;
    const request = requestOf(this.place, deed, mark);
    if (!request) return undefined;
    const struck = new Map((await this.life()).line.struck);
    const input = { ...request.input, clientMutationId: mark };
    const heard = await withClock(clock, () => this.#insisted({ ...request, input }, leaves));
    this.tally.deed(deed.does, { ...heard, met: (await this.life()).line.met(struck) });
    if (heard.household && deed.does === 'register') this.place.homes.set(deed.who, { id: keyOf(heard.household), members: [] });
    const { says } = heard;
    if (deed.does === 'list' && says === DONE) await this.#listed(mark);
    return { deed, says };
  }

  /** The list is built by work that is begun again where it was stopped, and then approved. */
  async #listed(mark: string): Promise<void> {
    await insisting(async () => Delivery.build(contextFor((await this.life()).stores, systemActor('work')), this.place.cycle, listing));
    const { says } = await this.#insisted(approval(this.place, `${mark}-setuju`), false);
    if (says !== DONE) throw new Wrong(`the list was not approved: ${says}`);
  }

  async #insisted(request: Request, leaves: boolean): Promise<Heard> {
    const busy: string[] = [];
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const life = await this.life();
      const answer = await Promise.race([sendTo(life, this.lane.office, request), tooLong(request.mutation)]);
      if (!this.#dead.has(life)) {
        const said = saidIn(request.mutation, answer);
        if (!isPassing(said)) return { says: said, tries, busy, household: answer.data?.[request.mutation]?.household?.id };
        busy.push(said);
      } else busy.push('KILLED');
      if (leaves) return { says: undefined, tries, busy };
      await sleep(Math.min(400, 10 * 2 ** Math.min(tries, 6)) * Math.random());
    }
    throw new Wrong(`stuck: ${request.mutation} was answered ${busy.join(', ')}`);
  }
}

/** As long as a function is let run. */
const MOST_MILLISECONDS = 30_000;

async function tooLong(mutation: string): Promise<never> {
  await sleep(MOST_MILLISECONDS, undefined, { ref: false });
  throw new Wrong(`stuck: ${mutation} had no answer in ${MOST_MILLISECONDS / 1_000} s`);
}

const listing = { signal: new AbortController().signal, onProgress: () => undefined };

/** Work that the stream hands out anew where it fails. */
export async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'busy')) throw new Wrong(String(error));
      if (tries === MOST_TRIES) throw new Wrong(`stuck: ${error}`);
      await sleep(20 * Math.random());
    }
  }
}

const isPassing = (said: string): boolean => BUSY.has(said) || said === 'VERSION_CONFLICT';
const inWords = ({ deed, says }: Told): string => `${Object.values(deed).join(' ')} → ${says ?? 'nobody heard'}`;

/** What an answer comes to in one word. Throws Wrong for what nobody should ever be told. */
function saidIn(mutation: string, { status, data, errors }: Answer): string {
  const payload = data?.[mutation];
  const codes = [...(errors ?? []).map(({ extensions }) => String(extensions['code'])), ...(payload?.code ? [String(payload.code)] : [])];
  const busy = codes.find((code) => BUSY.has(code));
  if (busy) {
    const after = payload?.retryAfter ?? errors?.[0]?.extensions['retryAfter'];
    // Before anything is looked at it is the status that says so.
    if (!(Number(after) > 0) && status !== 503)
      throw new Wrong(`${busy} does not say when to come again: ${JSON.stringify(errors ?? payload)}`);
    return busy;
  }
  if (codes.includes('INTERNAL_SERVER_ERROR') || status >= 500)
    throw new Wrong(`${mutation} answered ${status} ${JSON.stringify(errors ?? payload)}`);
  if (codes[0] !== undefined) return codes[0];
  const refusal = payload?.results?.[0]?.refusal?.code;
  return refusal ?? DONE;
}
