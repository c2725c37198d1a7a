import { startDynamo } from '@puskesos/local/dynamodb';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the DynamoDB Local that this run of the tests shares. */
    dynamodb: string;
  }
}

/** One engine in memory for the whole run; test files keep apart by the names of their tables. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startDynamo({ memory: true, heap: '2g' });
  project.provide('dynamodb', engine.endpoint);
  return engine.stop;
}
