import { choice, element } from '../check/element.ts';
import { button, type Desk } from './desk.ts';
import { fetchCards, fetchVillage } from './fetch-day.ts';
import { words } from './words.ts';
import { addHome } from './work.ts';

/** Homes of the officer's villages, to be put on the list of the day by hand. Only names are shown, and none is kept but of those that are put there. */

export function villageView(desk: Desk): HTMLElement {
  const { work } = desk;
  const select = element(
    'select',
    { id: 'from-village' },
    ...(work.day?.villages ?? []).map(({ code, name }) => choice(code, { id: name, en: name })),
  );
  const list = element('ul', { class: 'homes' });
  const more = button(words.more, () => void show(more.value), 'secondary');
  more.hidden = true;
  const show = (after?: string) =>
    desk.attempt(async () => {
      const page = await fetchVillage(select.value, after);
      if (after === undefined) list.replaceChildren();
      list.append(...page.homes.map(({ id, head }) => one(id, head?.name ?? '—')));
      more.hidden = page.after === undefined;
      more.value = page.after ?? '';
    });
  const one = (id: string, name: string): HTMLElement => {
    const add = button(words.add, () => {
      add.disabled = true;
      void desk
        .attempt(async () => {
          const [card] = await fetchCards([id]);
          if (card) await addHome(work, desk.store, card);
          add.replaceWith(element('span', { class: 'hint' }, words.onList));
          desk.refresh();
        })
        .then((went) => {
          add.disabled = went;
        });
    });
    return element(
      'li',
      { class: 'to-add' },
      element('span', {}, name),
      work.homes.has(id) ? element('span', { class: 'hint' }, words.onList) : add,
    );
  };
  return element(
    'details',
    { class: 'card' },
    element('summary', {}, words.addHomes),
    element('div', { class: 'field' }, element('label', { for: 'from-village' }, words.village), select),
    button(words.showList, () => void show(), 'secondary'),
    list,
    more,
  );
}
