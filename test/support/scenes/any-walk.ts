import { createHash } from 'node:crypto';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import type { Context, Stores } from '@puskesos/core/shared/context';
import { pendingJobs } from '@puskesos/core/shared/job';
import { drawn } from '@puskesos/core/survey/tasks.rules';
import { runJob } from '@puskesos/functions/job-runners';
import { itemsOf } from '../engine/items.ts';
import { type family, NEIGHBOUR, numbers, VILLAGE } from '../register/people.ts';
import { approver, during, run } from './cycles.ts';
import { Records } from './what-waits.ts';

/** A register that somebody walks through without having thought out the way: its day, who is there, and what is picked of what it holds. */

export const villages = [VILLAGE, NEIGHBOUR];
const offices = Object.fromEntries(villages.map((village) => [village, ['front_office', 'back_office', 'coordinator', 'facilitator']]));
export const puskesos: Actor = { id: 'petugas-1', role: 'officer', name: 'Petugas Satu', scope: { kind: 'villages', villages, offices } };
export const another: Actor = { ...puskesos, id: 'petugas-2', name: 'Petugas Dua' };
export const reason = 'sesuai keadaan keluarga';
export const DAY = 86_400_000;

/** One register, with its day, and what somebody picks of it. */
export class Walk {
  readonly from = numbers(1);
  /** The families that were registered, as they told of themselves. */
  readonly known: ReturnType<typeof family>[] = [];
  time = Date.parse('2026-05-04T02:00:00.000Z');
  records = new Records([]);
  #dice: number[] = [];
  #ids = 0;
  readonly stores: Stores;

  constructor(stores: Stores) {
    this.stores = stores;
  }

  as = (actor: Actor): Context => ({ ...during(this.stores, actor, () => this.tick()), newId: () => this.#newId() });
  /** The same on each walk that goes the same way: chance is in its dice alone. */
  #newId(): string {
    let id = this.#nextId();
    // Every home is one that a second person looks at.
    while (!drawn(id, { at: new Date(this.time).toISOString() })) id = this.#nextId();
    return id;
  }
  #nextId(): string {
    const hex = createHash('sha256')
      .update(`walk ${this.#ids++}`)
      .digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  }
  tick(): string {
    this.time += 1_000;
    return new Date(this.time).toISOString();
  }
  get officer() {
    return this.as(this.dice(3) === 0 ? another : puskesos);
  }
  get dinsos() {
    return this.as(approver);
  }
  get system() {
    return this.as(systemActor('work'));
  }
  day(more = 0): string {
    return new Date(this.time + more * DAY).toISOString().slice(0, 10);
  }
  rolled(dice: readonly number[]) {
    this.#dice = [...dice];
  }
  dice(sides: number): number {
    return (this.#dice.shift() ?? 0) % sides;
  }
  /** Some record of a type; what can't be found can't be done. */
  pick(type: string, fits: (row: ReturnType<Records['of']>[number]) => boolean = () => true) {
    const found = this.records.of(type).filter(fits);
    const chosen = found[this.dice(Math.max(1, found.length))];
    if (!chosen) throw new NothingThere();
    // biome-ignore lint/suspicious/noExplicitAny: records as they lie in the table
    return chosen as any;
  }
  home = () => this.pick('household', ({ status }) => status === 'active');
  memberOf(home: { members: { id: string }[] }, among = home.members.length): string {
    const member = home.members[this.dice(Math.min(among, home.members.length) || 1)];
    if (!member) throw new NothingThere();
    return member.id;
  }
  async look() {
    this.records = new Records(await itemsOf(this.stores.registry));
  }
  async work() {
    for await (const job of pendingJobs(this.stores.registry)) await runJob(this.system, job, run);
  }
}
export class NothingThere extends Error {}

/** Why somebody does what is another's: on a walk there is nobody else. */
export const standIn = 'petugas lain sedang berhalangan hari itu';
const district = '64.02.06';
export const head: Actor = { id: 'lurah-1', role: 'village_head', name: 'Lurah Satu', scope: { kind: 'villages', villages } };
export const camat: Actor = { id: 'camat-1', role: 'camat', name: 'Camat Satu', scope: { kind: 'district', district } };
/** Who serves the one village alone. */
export const neighbour: Actor = { ...puskesos, id: 'petugas-3', name: 'Petugas Tiga', scope: { kind: 'villages', villages: [NEIGHBOUR] } };
export const placeOf = (walk: Walk): string => villages[walk.dice(2)] ?? VILLAGE;
export const livelihood = (walk: Walk) => ({ income: 1_800_000, work: 'casual' as const, on: walk.day() });

export type Deeds = Record<string, (walk: Walk) => Promise<unknown>>;
