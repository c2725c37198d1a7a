import type { Context } from '../shared/context.ts';
import type { Case, Statement } from './shapes.ts';

/** What people tell lies sealed in the record and in its history; each seal opens in its own case alone. */

type Vault = Pick<Context, 'vault'>;
const place = (id: string): string => `case#${id}`;
const notePlace = (id: string): string => `case#${id}#note`;

export const sealStatement = ({ vault }: Vault, id: string, told: Statement): string => vault.seal(JSON.stringify(told), place(id));
export const openStatement = ({ vault }: Vault, { id, told }: Pick<Case, 'id' | 'told'>): Statement =>
  JSON.parse(vault.open(told, place(id))) as Statement;

export const sealNote = ({ vault }: Vault, id: string, note: string): string => vault.seal(note, notePlace(id));
export const openNote = ({ vault }: Vault, { id, note }: Pick<Case, 'id' | 'note'>): string | undefined =>
  note === undefined ? undefined : vault.open(note, notePlace(id));
