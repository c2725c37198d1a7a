import type { Cutoff } from './cutoff.rules.ts';
import type { Figures, Simulation } from './shapes.ts';
import { addLeaving, addTallies, nobody, noLeaving, type Part, periodsInYear, type UnitTally } from './simulation.rules.ts';

/** A village's figures, when of the cut's rank these are seated. */
export function figuresOf({ ranks, unknown, leaving }: Part, cut: Cutoff | undefined, seatedInCut: UnitTally, asked: Simulation): Figures {
  const tallies = Object.entries(ranks);
  const whole = tallies.filter(([rank]) => cut === undefined || rank < cut.rank).map(([, tally]) => tally);
  const chosen = [...whole, seatedInCut].reduce(addTallies, nobody);
  const all = tallies.map(([, tally]) => tally).reduce(addTallies, nobody);
  const cost = chosen.eligible * asked.rupiah;
  return {
    eligible: all.eligible,
    unknown,
    chosen: chosen.eligible,
    households: chosen.households,
    people: chosen.people,
    cost,
    costPerYear: cost * periodsInYear[asked.period],
    entering: chosen.eligible - chosen.receiving,
    staying: chosen.receiving,
    leaving: { ...leaving, beyondQuota: all.receiving - chosen.receiving },
  };
}

export const noFigures: Figures = {
  eligible: 0,
  unknown: 0,
  chosen: 0,
  households: 0,
  people: 0,
  cost: 0,
  costPerYear: 0,
  entering: 0,
  staying: 0,
  leaving: noLeaving,
};

export const addFigures = (a: Figures, b: Figures): Figures => ({
  eligible: a.eligible + b.eligible,
  unknown: a.unknown + b.unknown,
  chosen: a.chosen + b.chosen,
  households: a.households + b.households,
  people: a.people + b.people,
  cost: a.cost + b.cost,
  costPerYear: a.costPerYear + b.costPerYear,
  entering: a.entering + b.entering,
  staying: a.staying + b.staying,
  leaving: addLeaving(a.leaving, b.leaving),
});
