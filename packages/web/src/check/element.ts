import type { Message } from '@puskesos/core/shared/error';

/** What the page is made of. What it says stands there in both languages; which of them shows, the page's own language tells. */

export type Child = Node | string | Message;

/** Makes an element. Children are nodes or text, never markup, so an answer can't bring its own. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.flatMap(nodesOf));
  return made;
}

const nodesOf = (child: Child): (Node | string)[] => {
  if (typeof child === 'string' || child instanceof Node) return [child];
  return child.id === child.en ? [child.id] : languages.map((lang) => element('span', { lang }, child[lang]));
};

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** One of a list to choose from. It holds text alone, which changes with the language. */
export function choice(value: string, said: Message): HTMLOptionElement {
  const made = new Option(said[document.documentElement.lang as Language], value);
  Object.assign(made.dataset, said);
  return made;
}

/** Says something in the place of what was said there. */
export const say = (place: HTMLElement, said: Child | undefined): void => place.replaceChildren(...(said ? nodesOf(said) : []));

/** The page's own element with this id. Throws when the page lost it. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found as T;
}
