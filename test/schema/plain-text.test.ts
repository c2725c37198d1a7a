import { describe, expect, it } from 'vitest';
import { everyPlace, someoneFor } from '../support/office/every-place.ts';
import { inputTypeOf, mutationNames, withValue } from '../support/office/inputs.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';

/** Every text that the schema takes is refused with characters that nobody sees. */

const office = useOffice(servedBy(officer.sub, VILLAGE));
const unseen = ['Bu\u0000di Contoh', 'Budi\u202e Contoh', 'Budi\u200b Contoh', 'Budi\u2066 Contoh', '\ufeffBudi Contoh'];

const isText = (type: unknown) => String(type) === 'String';
/** Told of each of many by itself. */
const inEach: Readonly<Record<string, string>> = { uploadVisits: '... on UploadVisitsPayload { results { refusal { code } } }' };
/** What a request is called is a key of the caller’s own, kept as a fingerprint alone; a file is read cell by cell. */
const isNoText = (path: string) => path === 'clientMutationId' || path === 'content';

describe.each(mutationNames)('%s', (mutation) => {
  const texts = [...everyPlace(inputTypeOf(mutation), isText, 'contoh isian')].filter(([path]) => !isNoText(path));
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const person = someoneFor(mutation);

  it.skipIf(texts.length === 0 || person === undefined)('takes no text with what nobody sees in it', async () => {
    for (const [index, [path, input]] of texts.entries()) {
      const value = unseen[index % unseen.length];
      const answer = await office
        .as(person as Person)
        .send(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${inEach[mutation] ?? ''} } }`, {
          input: withValue(input, path, value),
        });
      expect([path, answer.text.includes('InvalidInput') || answer.text.includes('INVALID_INPUT'), answer.text]).toEqual([
        path,
        true,
        answer.text,
      ]);
    }
  });
});
