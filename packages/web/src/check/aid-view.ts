import { messageFor } from '@puskesos/core/household/aid-message.rules';
import type { Message } from '@puskesos/core/shared/error';
import { type Child, element } from './element.ts';
import { objectionForm } from './letters.ts';
import type { Line } from './lists.ts';
import type { Match } from './looked-for.rules.ts';
import { dayInWords, fundWords, kindWords, statusWords } from './words.ts';

/** A line of a list, and what its household receives. */

const aidList = ({ aid }: Pick<Line, 'aid'>): HTMLElement => element('ul', { class: 'aid' }, ...aid.map(aidView));

function aidView({ program, status, since }: Line['aid'][number]): Node {
  return element(
    'li',
    {},
    element('h4', {}, program.name),
    element('p', { class: `status ${status}` }, statusWords[status]),
    element(
      'dl',
      {},
      ...fact({ id: 'Sumber dana', en: 'Paid by' }, fundWords[program.fund]),
      ...fact({ id: 'Bentuk', en: 'As' }, kindWords[program.kind]),
      ...fact({ id: 'Sejak', en: 'Since' }, element('time', { datetime: since }, dayInWords(since))),
    ),
    element('p', { class: 'meaning' }, messageFor({ state: status })),
  );
}

export const fact = (term: Message, detail: Child) => [element('dt', {}, term), element('dd', {}, detail)];

/** One that fits a name, opened. */
export function matchView(match: Match, isOfMany: boolean): Node {
  return element(
    'li',
    { class: 'card match' },
    element('h3', {}, match.maskedName),
    ...(isOfMany ? [element('p', { class: 'hint' }, `${match.place.name}`)] : []),
    aidList(match),
    objectionForm(match.place.code, match),
  );
}

/** One of a list, folded: what it receives is made when somebody looks. */
export function lineView(line: Line, village: string): Node {
  const summary = element(
    'summary',
    {},
    element('b', {}, line.maskedName),
    ' ',
    element('span', { class: 'hint' }, line.aid.map(({ program }) => program.name).join(' · ')),
  );
  const made = element('details', {}, summary);
  made.addEventListener('toggle', () => made.append(aidList(line), objectionForm(village, line)), { once: true });
  return element('li', {}, made);
}
