import { readFile } from 'node:fs/promises';
import { LocalError } from '@puskesos/local/local-error';

/** The office's endpoint, asked as the person whose token it is: with their rights and no others. */

export interface Office {
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary operation
  readonly ask: (operation: string, variables: object) => Promise<any>;
}

const saved = (name: string) => readFile(new URL(`../../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

export function officeAt(address: string, token: string): Office {
  return {
    async ask(operation, variables) {
      const response = await fetch(new URL('/graphql', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: await saved(operation), variables }),
      }).catch(() => {
        throw new LocalError(`${address} tidak menjawab; periksa --at / does not answer; check --at`);
      });
      const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] };
      const [error] = errors ?? [];
      if (!data || error) throw new LocalError(error?.message ?? `${address}: ${response.status}`);
      return data;
    },
  };
}

/** What a mutation gave. Throws its typed refusal, in both languages. */
export function given<T extends { message?: string; messageEn?: string }>(answer: T): T {
  if (answer.messageEn !== undefined) throw new LocalError(`${answer.message} / ${answer.messageEn}`);
  return answer;
}
