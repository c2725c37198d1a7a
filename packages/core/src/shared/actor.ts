import { liesIn } from './region-code.ts';
import { type Right, type Role, rights } from './rights.ts';

/** Who asks, what they may do, and where. Made from a verified sign-in; nothing else grants a right. */

/** Places are Kemendagri codes, in which a kecamatan's code begins that of each of its villages. */
export type Scope =
  | { readonly kind: 'regency' }
  | { readonly kind: 'district'; readonly district: string }
  | {
      readonly kind: 'villages';
      readonly villages: readonly string[];
      /** Of an officer: which offices of the Puskesos they hold today, village by village. */
      readonly offices?: Readonly<Record<string, readonly string[]>>;
    };

export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly scope: Scope;
}

export const can = (actor: Actor, right: Right): boolean => rights[actor.role].includes(right);

/** Does the actor's area hold this village? */
export function serves({ scope }: Actor, village: string): boolean {
  if (scope.kind === 'regency') return true;
  return scope.kind === 'district' ? liesIn(village, scope.district) : scope.villages.includes(village);
}

/** Does the actor serve the whole of a place: a village, a kecamatan or the regency, by its code? */
export const servesAll = (actor: Actor, place: string): boolean =>
  serves(actor, place) || (actor.scope.kind === 'district' && actor.scope.district === place);

/** May the actor do this in that village? */
export const mayIn = (actor: Actor, right: Right, village: string): boolean => can(actor, right) && serves(actor, village);

/** Does the actor hold that office of the Puskesos in that village today? */
export const holds = ({ scope }: Actor, office: string, village: string): boolean =>
  scope.kind === 'villages' && (scope.offices?.[village]?.includes(office) ?? false);

/** May the actor do this everywhere? What has no place of its own, such as a programme, asks this. */
export const mayEverywhere = (actor: Actor, right: Right): boolean => can(actor, right) && actor.scope.kind === 'regency';

/** As far as anybody of that role reaches: of who serves places, those of the one who asks. */
export const widestScope = (role: Role, places: Scope): Scope => {
  if (role !== 'officer' && role !== 'village_head' && role !== 'camat') return { kind: 'regency' };
  return places.kind === 'regency' ? { kind: 'villages', villages: [] } : places;
};

/** The scheduled refresh, the stream reader and the seed act as this. */
export const systemActor = (id: string): Actor => ({ id, role: 'system', name: id, scope: { kind: 'regency' } });
