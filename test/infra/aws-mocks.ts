import type { Props } from './shape.ts';

/**
 * What AWS would answer, as far as SST reads it back: identities, addresses, and the policy documents it has AWS' provider write. Any
 * other question is an error, so that the graph never rests on an answer nobody thought about.
 */
const account = '123456789012';

export function outputsOf(type: string, logicalName: string, inputs: Props, region: string): Props {
  const [provider, kind = ''] = type.split(':');
  if (type === 'random:index/randomBytes:RandomBytes') return { base64: Buffer.alloc(32).toString('base64') };
  if (provider !== 'aws') return {};
  const name = String(inputs['name'] ?? inputs['bucket'] ?? logicalName);
  const arn = arnOf(kind, name, region);
  return { arn, name, ...special(kind, { name, arn, inputs, region }) };
}

function special(kind: string, { name, arn, inputs, region }: { name: string; arn: string; inputs: Props; region: string }): Props {
  const host = name.toLowerCase();
  switch (kind) {
    case 'dynamodb/table':
      return inputs['streamEnabled'] ? { streamArn: `${arn}/stream/2026-01-01T00:00:00.000` } : {};
    case 'lambda/function':
      return { version: '1', publish: inputs['publish'] ?? false, qualifiedArn: `${arn}:1` };
    case 'sqs/queue':
      return { url: `https://sqs.${region}.amazonaws.com/${account}/${name}` };
    case 'lambda/functionUrl':
      return { functionUrl: `https://${host}.lambda-url.${region}.on.aws/` };
    case 'apigatewayv2/api':
      return {
        apiEndpoint: `https://${host}.execute-api.${region}.amazonaws.com`,
        executionArn: `arn:aws:execute-api:${region}:${account}:${name}`,
      };
    case 's3/bucket':
      return { bucket: name, bucketRegionalDomainName: `${name}.s3.${region}.amazonaws.com` };
    case 's3/bucketObjectv2':
      return { key: inputs['key'], bucket: inputs['bucket'] };
    case 'cloudfront/distribution':
      return { domainName: `${host}.cloudfront.net` };
    default:
      return {};
  }
}

/** Services whose names in an ARN don't follow `<type>/<name>`. */
const named: Record<string, string> = {
  'lambda/function': 'function:',
  'cloudwatch/logGroup': 'log-group:',
  'sqs/queue': '',
  'sns/topic': '',
};
const called: Record<string, string> = { cognito: 'cognito-idp', cloudwatch: 'logs' };

function arnOf(kind: string, name: string, region: string): string {
  const [service = '', type = ''] = kind.split('/');
  if (kind === 's3/bucket') return `arn:aws:s3:::${name}`;
  const place = ['iam', 'cloudfront'].includes(service) ? '' : region;
  return `arn:aws:${called[service] ?? service}:${place}:${account}:${named[kind] ?? `${type}/`}${name}`;
}

export function answerOf(token: string, inputs: Props, region: string): Props {
  switch (token) {
    case 'aws:index/getRegion:getRegion':
      return { id: region, region };
    case 'aws:index/getPartition:getPartition':
      return { partition: 'aws' };
    case 'aws:index/getCallerIdentity:getCallerIdentity':
      return { accountId: account };
    case 'aws:iam/getPolicyDocument:getPolicyDocument':
      return { ...inputs, json: policyOf((inputs['statements'] ?? []) as StatementInput[]) };
    default:
      throw new Error(`no answer for ${token}: add one to aws-mocks.ts`);
  }
}

interface StatementInput {
  sid?: string;
  effect?: string;
  actions: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

function policyOf(statements: StatementInput[]): string {
  const written = statements.map(({ sid, effect, actions, resources, principals, conditions }) => ({
    Sid: sid,
    Effect: effect ?? 'Allow',
    Action: actions,
    Resource: resources,
    Principal: principals && Object.fromEntries(principals.map((principal) => [principal.type, principal.identifiers])),
    Condition: conditions?.map(({ test, variable, values }) => ({ [test]: { [variable]: values } })),
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: written });
}
