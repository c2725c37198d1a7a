import { deskOf } from '@puskesos/core/answer/desk.calendar';
import type { NamedPlace } from '@puskesos/core/region/named';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Message } from '@puskesos/core/shared/error';
import { element } from './element.ts';

/** A place as it is spoken of, and where its Puskesos is. */

const kinds = { desa: 'Desa', kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' };

export const calledInFull = ({ kind, name }: Pick<NamedPlace, 'kind' | 'name'>): string => `${kinds[kind]} ${name}`;

export const deskToday = (place: Pick<NamedPlace, 'kind' | 'name'>) => deskOf(place, dayOf(new Date().toISOString()));

/** `Puskesos di kantor desa Perian`, within a sentence of each language. */
export const askAt = (place: Pick<NamedPlace, 'kind' | 'name'>): Message => deskToday(place).where;

/** Where to go, and when somebody is there. */
export const deskView = ({ where, hours }: { readonly where: Message; readonly hours: Message }): HTMLElement =>
  element(
    'div',
    { class: 'desk' },
    element('h3', {}, { id: 'Bertanya langsung', en: 'Ask in person' }),
    element('p', {}, { id: where.id, en: where.en.charAt(0).toUpperCase() + where.en.slice(1) }),
    element('p', { class: 'hint' }, hours),
  );
