import type { Actor } from '@puskesos/core/shared/actor';
import type { Day } from '@puskesos/core/shared/clock';
import { dinsos, kabid } from './persona.ts';

interface Step {
  readonly to: string;
  readonly day: Day;
}

export interface Hands {
  readonly by: Actor;
  readonly standIn?: string;
}

/** Who takes which step: no two that look over one another are one person's, where there are so many. */
export function handsOf(steps: readonly Step[], ours: boolean, serving: (day: Day, besides: readonly string[]) => Actor) {
  if (!ours) return ({ to }: Step): Hands => ({ by: to === 'verified' ? kabid : dinsos });
  const dayOf = (state: Step['to']) => steps.find(({ to }) => to === state)?.day;
  const [proposed, verified] = [dayOf('proposed'), dayOf('verified')];
  const proposer = proposed ? serving(proposed, []) : dinsos;
  const verifier = verified && proposer !== dinsos ? serving(verified, [proposer.id]) : kabid;
  // Where one person serves the village, it is verified at Dinsos; where nobody does, a third is wanting there.
  const [approver, other] = verifier === dinsos ? [kabid, dinsos] : [dinsos, kabid];
  const standIn = proposer === dinsos ? { standIn: 'desa ini belum punya petugas Puskesos' } : {};
  return ({ to }: Step): Hands => {
    if (to === 'proposed' || to === 'verified') return { by: to === 'proposed' ? proposer : verifier };
    return to === 'active' ? { by: other } : { by: approver, ...(to === 'approved' && standIn) };
  };
}
