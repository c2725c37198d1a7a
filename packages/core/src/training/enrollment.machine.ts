import type { Transition } from '../shared/machine.ts';
import type { Enrollment } from './shapes.ts';

/** The road of an enrollment: a request is invited to a seat, confirmed, attended and certified, or given up on the way. */

interface Edge extends Transition<Enrollment['state']> {
  readonly move: 'invite' | 'confirm' | 'attend' | 'miss' | 'complete' | 'lapse' | 'drop';
}

export const edges: readonly Edge[] = [
  { move: 'invite', from: 'requested', to: 'invited' },
  { move: 'confirm', from: 'invited', to: 'enrolled' },
  { move: 'attend', from: 'enrolled', to: 'attending' },
  { move: 'attend', from: 'attending', to: 'attending' },
  // Present at no session, after a correction too.
  { move: 'miss', from: 'enrolled', to: 'enrolled' },
  { move: 'miss', from: 'attending', to: 'enrolled' },
  { move: 'complete', from: 'attending', to: 'completed' },
  { move: 'lapse', from: 'invited', to: 'dropped' },
  { move: 'drop', from: 'requested', to: 'dropped' },
  { move: 'drop', from: 'invited', to: 'dropped' },
  { move: 'drop', from: 'enrolled', to: 'dropped' },
  { move: 'drop', from: 'attending', to: 'dropped' },
];
