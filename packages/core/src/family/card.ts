import { currentCards } from '../household/household.rules.ts';
import { KKNumber, sealNumber } from '../household/numbers.ts';
import { about, findHousehold, mayWrite } from '../household/subject.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { happenedTo } from './happened.ts';

/**
 * Puts right the number of the family card in use, where it was mistyped, is another family's, or was the register's own until there was one: the wrong one is free for its owner at once.
 * That the card had it stays in the history. A card that was really replaced is `changeCard`.
 */
export const correctCard = operation({
  name: 'correctFamilyCard',
  input: about.extend({ kk: KKNumber }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ kk, reason }, context, before) => {
    const card = currentCards(before).at(-1);
    if (!card) throw InvalidInput.at('household', 'Tidak ada KK yang berlaku', 'there is no card in use');
    const number = sealNumber(context.vault, 'kk', kk, card.id);
    if (number.blind === card.number.blind) return { result: before, changes: [] };
    const { temporary: _stoodIn, ...rest } = card;
    const cards = before.cards.map((one) => (one.id === card.id ? { ...rest, number } : one));
    return happenedTo(context, before, { ...before, cards }, reason);
  },
});
