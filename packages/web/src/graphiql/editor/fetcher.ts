import type { GraphiQLProps } from 'graphiql';
import { Kind, OperationTypeNode } from 'graphql';
import { askSigned } from '../../sign-in/ask-signed.ts';
import type { Refusal } from '../../sign-in/refusals.ts';
import type { ConfirmChange } from './confirm.tsx';

type Fetcher = GraphiQLProps['fetcher'];
type Document = NonNullable<NonNullable<Parameters<Fetcher>[1]>['documentAST']>;

/** The mutation that would be run; undefined where nothing is changed. */
function changeIn(document: Document | undefined, operationName: string | null | undefined): string | undefined {
  const operations = document?.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : [])) ?? [];
  const run = operations.find(({ name }) => !operationName || name?.value === operationName);
  return run?.operation === OperationTypeNode.MUTATION ? (run.name?.value ?? 'mutation') : undefined;
}

const notRun = { errors: [{ message: 'Tidak dijalankan; tidak ada yang berubah. / Not run; nothing was changed.' }] };

/** Sends operations to the staff endpoint as whoever is signed in, changes once they are confirmed; `onAnswer` hears of each why it was refused, if it was. */
export const fetcherFor =
  (onAnswer: (refusal: Refusal | undefined) => void, confirm: ConfirmChange): Fetcher =>
  async (operation, options) => {
    const change = changeIn(options?.documentAST, operation.operationName);
    if (change !== undefined && !(await confirm(change))) return notRun;
    const { response, refusal } = await askSigned(JSON.stringify(operation), {
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    });
    const answer = await response.json().catch(() => ({
      errors: [
        {
          message: `Server menjawab ${response.status} tanpa JSON. Coba lagi. / The server answered ${response.status} without JSON. Try again.`,
        },
      ],
    }));
    onAnswer(refusal);
    return answer;
  };
