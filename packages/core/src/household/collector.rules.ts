import type { Day } from '../shared/clock.ts';
import { mayCollect } from './collector.calendar.ts';
import { headOf, livingIn } from './household.rules.ts';
import type { Collector, Household } from './shapes.ts';

/** Who collects what a household, or one member of it, is paid. No I/O, no clock. */

/** Whoever is named for it; undefined where nobody is, or it is a member who lives there no more. */
export function collectorOf(household: Household, member: string | undefined): Collector | undefined {
  const named = household.collectors?.find((one) => one.forMember === member);
  if (named?.member === undefined) return named;
  const who = livingIn(household).find(({ id }) => id === named.member);
  return who && { ...named, name: who.name };
}

/** The household with that one in place of who was named for the same; undefined takes them away. */
export function withCollector(household: Household, member: string | undefined, named: Collector | undefined): Household {
  const { collectors = [], ...rest } = household;
  const all = [...collectors.filter((one) => one.forMember !== member), ...(named ? [named] : [])];
  return all.length > 0 ? { ...rest, collectors: all } : rest;
}

/** Is nobody there who may collect it on that day: neither one who is named, nor the head or the member themself? */
export function asksForCollector(household: Household, member: string | undefined, day: Day): boolean {
  if (collectorOf(household, member)) return false;
  const living = livingIn(household);
  const self = member === undefined ? headOf(household) : living.find(({ id }) => id === member);
  return !self || !living.includes(self) || !mayCollect(self.birthDate, day);
}
