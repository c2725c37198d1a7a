import type { Group } from '@puskesos/core/coverage/suggest.rules';
import loadHighs from 'highs';

/** How few moves there can be at that load, by another programme than ours: whoever keeps a village is what is counted, and as much as can be. */
export async function fewestMoves({ places, workers, limits }: Group, most: number): Promise<number> {
  const of = (p: number, w: number) => `t${p}w${w}`;
  const all = places.flatMap((place, p) => workers.map((worker, w) => ({ place, p, worker, w })));
  const kept = all.filter(({ place, worker }) => place.now.includes(worker.staff));
  const lines = [
    'Maximize',
    ` kept: ${kept.map(({ p, w }) => of(p, w)).join(' + ') || '0 t0w0'}`,
    'Subject To',
    ...places.map((_, p) => ` once${p}: ${workers.map((__, w) => of(p, w)).join(' + ')} = 1`),
    ...workers.flatMap((_, w) => [
      ` load${w}: ${places.map(({ households }, p) => `${households} ${of(p, w)}`).join(' + ')} <= ${most}`,
      ` many${w}: ${places.map((__, p) => of(p, w)).join(' + ')} <= ${limits.maxVillages}`,
    ]),
    'Binary',
    ...all.map(({ p, w }) => ` ${of(p, w)}`),
    'End',
  ];
  const highs = await loadHighs();
  const { ObjectiveValue, Status } = highs.solve(lines.join('\n'), { time_limit: 60, mip_rel_gap: 0 });
  if (Status !== 'Optimal') throw new Error(`no best answer: ${Status}`);
  return places.filter(({ now }) => now.length > 0).length - Math.round(ObjectiveValue);
}
