import { byId, element } from '../check/element.ts';
import { type Format, formats, save } from './saving.ts';
import { type Table, tableView } from './table.ts';
import { type Scene, subjectOf } from './telling.ts';

/** A part of the page: a picture, what is to be known about it, the same as a table, and both to be saved. */

export interface Shown {
  readonly notes: readonly string[];
  /** None, where there is nothing to draw; the notes say why. */
  readonly picture: SVGSVGElement | undefined;
  readonly table: Table | undefined;
}

export type PanelName = 'map' | 'rank' | 'funnel' | 'multiples' | 'profile';

export class Panel {
  readonly #name: PanelName;
  readonly #title: HTMLElement;
  readonly #notes = element('div', { class: 'hint' });
  readonly #picture = element('div', { class: 'picture' });
  readonly #deeds: HTMLElement;
  readonly #summary = element('summary', {});
  readonly #rows: HTMLElement;
  readonly #details: HTMLDetailsElement;
  #shown: Shown | undefined;
  #scene: Scene | undefined;

  constructor(name: PanelName, ...more: Node[]) {
    this.#name = name;
    this.#title = element('h2', { id: `${name}-title` });
    this.#deeds = element('p', { class: 'deeds' }, ...formats.map((format) => this.#button(format)));
    this.#rows = element('div', { class: 'rows', tabindex: '0', role: 'group', 'aria-labelledby': `${name}-title` });
    this.#details = element('details', {}, this.#summary, this.#rows);
    this.#details.addEventListener('toggle', () => this.#fill());
    byId(name).append(this.#title, this.#notes, this.#picture, ...more, this.#details, this.#deeds);
  }

  /** How wide its picture may be, in pixels of the page. */
  get width(): number {
    return Math.max(280, Math.round(this.#picture.clientWidth));
  }

  show(shown: Shown, scene: Scene): void {
    this.#shown = shown;
    this.#scene = scene;
    const { words } = scene.tell;
    this.#title.textContent = words[this.#name];
    this.#summary.textContent = words.table;
    this.#notes.replaceChildren(...shown.notes.map((note) => element('p', {}, note)));
    // A picture that is kept keeps the keyboard's place in it too.
    if (shown.picture !== this.#picture.firstChild || !shown.picture)
      this.#picture.replaceChildren(...(shown.picture ? [shown.picture] : []));
    this.#details.hidden = this.#deeds.hidden = !shown.table;
    this.#fill();
  }

  /** Rows are made once somebody looks at them. */
  #fill(): void {
    const table = this.#details.open && this.#shown?.table;
    this.#rows.replaceChildren(...(table && this.#scene ? [tableView(table, this.#caption(this.#scene), this.#scene.tell)] : []));
  }

  #caption(scene: Scene): string {
    const { words } = scene.tell;
    return `${scene.isOwn ? `${words.own} ` : ''}${words[this.#name]}: ${subjectOf(scene)}`;
  }

  #button(format: Format): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'secondary' }, format.toUpperCase());
    button.addEventListener('click', () => {
      const [shown, scene] = [this.#shown, this.#scene];
      if (!shown?.table || !scene) return;
      const { indicator, month, level } = scene.view;
      const name = ['puskesos', this.#name, indicator, level, month, ...(scene.isOwn ? ['bukan-untuk-umum'] : [])].join('-');
      void save({ name, title: this.#caption(scene), picture: shown.picture, table: shown.table }, format);
    });
    return button;
  }
}
