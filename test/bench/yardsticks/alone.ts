import { readFileSync } from 'node:fs';
import { buildSchema, execute, parse } from 'graphql';
import { yardstick } from './installed.ts';

/** Other servers on our SDL, each answering one question with the answer held in memory: what GraphQL alone takes. */

interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** The answer's `data`. */
  readonly data: Record<string, unknown>;
}

export type Alone = Record<string, () => Promise<unknown>>;

/** Throws where one of them answers otherwise. */
export async function alone({ query, variables, data }: Question): Promise<Alone> {
  const sdl = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
  const [schema, document] = [buildSchema(sdl), parse(query)];
  const told = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, () => value]));

  const { default: fastify } = await yardstick('fastify');
  const { default: mercurius } = await yardstick('mercurius');
  const app = fastify();
  await app.register(mercurius, { schema: sdl, resolvers: { Query: told }, jit: 1 });
  await app.ready();

  const { createYoga, createSchema } = await yardstick('graphql-yoga');
  const yoga = createYoga({ schema: createSchema({ typeDefs: sdl, resolvers: { Query: told } }), logging: false });
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) };

  const contenders: Alone = {
    'graphql-js alone': async () => execute({ schema, document, rootValue: data, variableValues: variables }),
    'Mercurius with its JIT': () => app.graphql(query, null, variables),
    'Yoga, from a request to an answer': async () => JSON.parse(await (await yoga.fetch('http://yoga/graphql', asked)).text()),
  };
  for (const [name, ask] of Object.entries(contenders)) {
    const answer = (await ask()) as { data: unknown };
    if (JSON.stringify(answer.data) !== JSON.stringify(data))
      throw new Error(`${name} did not answer the same: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  return contenders;
}
