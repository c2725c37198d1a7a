import type { Transition } from '../shared/machine.ts';
import type { WrsePath } from './wrse-shapes.ts';

/** The road of a woman who earns her household's living, from the day she was found; a training never takes a stage back. */

interface Edge extends Transition<WrsePath['stage']> {
  readonly move: 'assess' | 'train' | 'equip' | 'visit' | 'graduate' | 'close' | 'reassess';
}

const seen = ['assessed', 'training', 'equipped', 'monitored'] as const;
const going = ['found', ...seen] as const;

export const edges: readonly Edge[] = [
  { move: 'assess', from: 'found', to: 'assessed' },
  { move: 'assess', from: 'assessed', to: 'assessed' },
  { move: 'train', from: 'found', to: 'training' },
  { move: 'train', from: 'assessed', to: 'training' },
  { move: 'equip', from: 'found', to: 'equipped' },
  { move: 'equip', from: 'assessed', to: 'equipped' },
  { move: 'equip', from: 'training', to: 'equipped' },
  { move: 'visit', from: 'assessed', to: 'assessed' },
  { move: 'visit', from: 'training', to: 'training' },
  { move: 'visit', from: 'equipped', to: 'monitored' },
  { move: 'visit', from: 'monitored', to: 'monitored' },
  ...seen.map((from): Edge => ({ move: 'graduate', from, to: 'graduated' })),
  ...going.map((from): Edge => ({ move: 'close', from, to: 'closed' })),
  { move: 'reassess', from: 'graduated', to: 'found' },
  { move: 'reassess', from: 'closed', to: 'found' },
];
