import type { Objection, ObjectionLetter } from './shapes.ts';

/** The letter of a household about itself as it lies where the public's function reads: not under which entry it stands on the list. */
export const withoutOwn = (letter: ObjectionLetter): ObjectionLetter => (letter.own ? { ...letter, entry: '' } : letter);

/** As its sender may see it. */
export function letterOf({
  household: _household,
  due: _due,
  answeredBy: _by,
  remark: _remark,
  note: _note,
  voices: _voices,
  accused: _accused,
  joinedBy: _joinedBy,
  ...told
}: Objection): ObjectionLetter {
  return withoutOwn({ ...told, kind: 'objection' });
}
