import { element } from '../check/element.ts';
import { CLASSES, classOf } from './classes.ts';
import { svg } from './svg.ts';
import type { Scene } from './telling.ts';

/** What the colours say: a square and its numbers for each class, the hatching, and what has no colour. */
export function legendOf(breaks: readonly number[], { view, tell }: Scene): HTMLElement[] {
  const value = (cut: number | undefined) => (cut === undefined ? '' : tell.value(cut, view.told));
  const classes = Array.from({ length: breaks.length + 1 }, (_, n) => {
    const [from, to] = [breaks[n - 1], breaks[n]];
    const text = from === undefined ? `< ${value(to)}` : to === undefined ? `≥ ${value(from)}` : `${value(from)} – < ${value(to)}`;
    const middle = breaks.length === 0 ? 2 : Math.round((n * (CLASSES - 1)) / breaks.length);
    return line(`class-${from === undefined ? middle : classOf(from, breaks)}`, breaks.length === 0 ? tell.words[view.told] : text);
  });
  return [...classes, line('none', tell.words.noFigure), line('none', tell.words.hatched, 'hatched')];
}

function line(kind: string, text: string, over?: string): HTMLElement {
  const square = (type: string, fill?: string) => svg('rect', { width: 14, height: 14, class: type, fill });
  const sample = svg(
    'svg',
    { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' },
    square(kind),
    ...(over ? [square(over, 'url(#hatch)')] : []),
  );
  return element('li', {}, sample, text);
}
