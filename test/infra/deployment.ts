import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newPublicKeys } from '@puskesos/core/shared/public-keys';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import { onceARun } from '../support/engine/kept.ts';
import { type Bundle, bundleType, type Graph, type Props, type Resource } from './shape.ts';
import { root } from './sst.ts';

const run = promisify(execFile);

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string[];
  Condition?: unknown;
}

interface Policy {
  Statement: (Statement & { Principal?: unknown })[];
}

/** Whose pages may ask beside our own, as whoever deploys says. */
export const allowedOrigin = 'https://meja.example.go.id';

/** What is said of production by the time that it is in use. Of the other stages nothing is said: they are evaluated as on the first day. */
const saidOfProduction = (): Record<string, string> => ({
  SST_SECRET_VaultKeys: JSON.stringify(newVaultKeys()),
  SST_SECRET_PublicKeys: JSON.stringify(newPublicKeys()),
  SST_SECRET_AlarmEmail: 'alarm@example.go.id',
  ALLOWED_ORIGINS: allowedOrigin,
  SITE_DOMAIN: 'puskesos.example.go.id',
  SITE_CERTIFICATE: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b',
  MAIL_FROM: 'puskesos@example.go.id',
});

/** What a stage of the deployment would hold, evaluated by the first file of a run that asks. Its processes end before this returns. */
export async function evaluate(stage: string): Promise<Deployment> {
  const folder = await onceARun(`deployment-${stage}`, async (draft) => {
    await mkdir(draft);
    await evaluateInto(draft, stage);
  });
  return new Deployment(JSON.parse(await readFile(join(folder, 'graph.json'), 'utf8')), folder);
}

/** The graph, and beside it each function's bundle in a folder of its name; the bundles are the same in every stage, so of production alone. */
async function evaluateInto(folder: string, stage: string): Promise<void> {
  const isInUse = stage === 'production';
  // It leaves with 1 when the graph holds errors; those are read from the file.
  await run(process.execPath, ['test/infra/graph.ts', '--stage', stage, '--out', folder, ...(isInUse ? [] : ['--unbundled'])], {
    cwd: root,
    env: { ...process.env, ...(isInUse && saidOfProduction()) },
  }).catch((error) => error.code === 1 || Promise.reject(error));
}

/** Questions to ask of a graph. Functions, roles and tables go by the names they have in packages/infra. */
export class Deployment {
  readonly graph: Graph;
  readonly #folder: string;

  constructor(graph: Graph, folder: string) {
    this.graph = graph;
    this.#folder = folder;
  }

  /** Where a function's code lies as it would be handed to Lambda; of an evaluation that is kept for the run. */
  codeOf(fn: string): string {
    return join(this.#folder, 'bundles', fn);
  }

  /** Every resource of a type, such as `iam/role`. */
  all(kind: string): Resource[] {
    return this.graph.resources.filter(({ type }) => type.startsWith(`aws:${kind}:`));
  }

  /** The inputs of one resource. Throws if there is none of that name. */
  one(kind: string, name: string): Props {
    const found = this.all(kind).find((resource) => resource.name === name);
    if (!found) throw new Error(`no ${kind} ${name}; there are ${this.all(kind).map((resource) => resource.name)}`);
    return found.inputs;
  }

  get bundles(): Bundle[] {
    return this.graph.resources.filter(({ type }) => type === bundleType).map(({ name, inputs }) => ({ name, ...inputs }) as Bundle);
  }

  environment(fn: string): NodeJS.ProcessEnv {
    const { variables } = this.one('lambda/function', `${fn}Function`)['environment'] as { variables: Record<string, string> };
    return { AWS_REGION: 'ap-southeast-3', ...variables };
  }

  /** What a function's own role allows, each resource by the name it has here. */
  statements(fn: string): Statement[] {
    return policies(this.one('iam/role', `${fn}Role`)).flatMap(({ Statement }) =>
      Statement.map((statement) => ({ ...statement, Resource: statement.Resource.map((arn) => this.nameOf(arn)) })),
    );
  }

  /** In which partitions of a table alone it may do something, as its role names them. */
  partitions(fn: string, table: string, action = 'dynamodb:'): string[] {
    const conditions = this.statements(fn)
      .filter(({ Action, Resource }) => [Action].flat().some((one) => one.startsWith(action)) && Resource.includes(table))
      .flatMap(({ Condition = [] }) => Condition as Record<string, Record<string, string[]>>[]);
    return conditions.flatMap((condition) => Object.values(condition).flatMap((keys) => Object.values(keys).flat()));
  }

  /** Every statement that any role of the deployment carries. */
  get allStatements(): Statement[] {
    return this.all('iam/role').flatMap(({ inputs }) => policies(inputs).flatMap(({ Statement }) => Statement));
  }

  private nameOf(arn: string): string {
    for (const { name, inputs } of this.graph.resources) {
      const own = inputs['name'] ?? inputs['bucket'];
      const [, rest] = typeof own === 'string' ? arn.split(own) : [];
      if (rest !== undefined) return name + rest.replace(/\/stream\/.*/, '/stream');
    }
    return arn.replace(/^.*[:/]/, '');
  }
}

const policies = (role: Props) => ((role['inlinePolicies'] ?? []) as { policy: Policy }[]).map(({ policy }) => policy);

export const trusted = (role: Resource) => (role.inputs['assumeRolePolicy'] as Policy).Statement.map(({ Principal }) => Principal);
