import { publicKeys, vaultKeys } from './keys.ts';
import { stage } from './stage.ts';
import { publicIndex, registry } from './tables.ts';

/** Under what the log's figures are counted (functions/src/measures.ts), each stage by itself. */
export const metrics = `${$app.name}-${$app.stage}`;

type NodeJs = Exclude<sst.aws.FunctionArgs['nodejs'], $util.Output<unknown> | Promise<unknown> | undefined>;

type Args = Omit<sst.aws.FunctionArgs, 'environment' | 'nodejs'> & {
  readonly environment: Record<string, $util.Input<string>>;
  readonly nodejs?: NodeJs;
};

/**
 * What is imported when it is needed lies in files of its own, so that a start reads what its first answer takes: AWS' client waits for the first
 * write, Apollo's reports to its own service for nobody. Names are cut; the log's come by the map, and what an error is called it says itself.
 */
const packing: NodeJs = {
  splitting: true,
  // So that the log names a fault's place in our own files.
  sourcemap: true,
  esbuild: {
    keepNames: false,
    // graphql-js then looks no more closely at what it is given than in production.
    define: { 'process.env.NODE_ENV': '"production"' },
    // What those reports are made with would draw in all of graphql-js.
    external: ['@apollo/utils.usagereporting'],
  },
};

/** A function as all of ours are: arm64, Node 24, JSON logs that expire, a role that Lambda alone may take on. */
export function lambda(name: string, args: Args): sst.aws.Function {
  return new sst.aws.Function(name, {
    runtime: 'nodejs24.x',
    architecture: 'arm64',
    // What is printed on stdout as JSON goes into the log as it is, figures included (functions/src/log.ts); no level is set under which any of it is left out.
    logging: { format: 'json', retention: stage.logs },
    ...args,
    environment: { METRICS: metrics, ...args.environment },
    nodejs: { ...packing, ...args.nodejs },
    transform: {
      ...args.transform,
      // SST would let the whole account take on the role of any function.
      role: (role) => {
        role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' });
      },
    },
  });
}

export const publicEnvironment = { PUBLIC_INDEX_TABLE: publicIndex.name };

export const namesEnvironment = { REGISTRY_TABLE: registry.name, VAULT_KEYS: vaultKeys.value, VAULT_KMS: 'on' };

export const registryEnvironment = { ...publicEnvironment, ...namesEnvironment };

/** For who seals answers, and who opens them for the person that asks. */
export const answersEnvironment = { PUBLIC_KEYS: publicKeys.value };
