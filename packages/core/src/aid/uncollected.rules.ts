import { asksForCollector } from '../household/collector.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';

/** Is there something to be collected, and nobody who may? A service, such as an insurance whose premium is paid, is not handed to anybody. */
export const isUncollected = (
  program: Pick<Program, 'kind'> | undefined,
  household: Household,
  member: string | undefined,
  day: Day,
): boolean => program?.kind !== 'service' && asksForCollector(household, member, day);
