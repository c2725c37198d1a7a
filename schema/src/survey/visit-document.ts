import { builder } from '../shared/builder.ts';
import { parseId } from '../shared/global-id.ts';
import { specifiedBy } from '../shared/specified-by.ts';

/** A visit's form as it comes from a device, a file or a sheet of paper: what it holds is judged with the form, and told of that one. */

builder.scalarType('VisitDocument', {
  description:
    'One visit’s form as an object with the fields of `VisitFormInput`; the home by its id or its code (`K7QM-3XPQ`). Whatever is wrong with it is told of it ' +
    'alone (dokumen kunjungan).',
  specifiedByURL: specifiedBy.VisitDocument,
  serialize: (value) => value,
  parseValue: (value) => value,
});

/** As core names things: an id of its own, outcome and finding in small letters. What is none is left for it to say so. */
export function formIn(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const { household, outcome, finding, ...rest } = document as Record<string, unknown>;
  const told = { ...rest, household: idIn(household), outcome: small(outcome), finding: small(finding) };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null));
}

function idIn(household: unknown): unknown {
  const parsed = typeof household === 'string' ? parseId(household) : undefined;
  return parsed?.typename === 'Household' ? parsed.id : household;
}

const small = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
