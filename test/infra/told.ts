import type { Deployment } from './deployment.ts';
import type { Props, Resource } from './shape.ts';

/** A deployment as text, a line a resource, for whoever reviews a change: what there is, and of it what a stage or a hand might get wrong. */

/** By type; `a.b` looks into what lies below. Of all others the name says enough. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'apigatewayv2/api': ['corsConfiguration.allowOrigins'],
  'apigatewayv2/route': ['routeKey', 'authorizationType'],
  'apigatewayv2/stage': ['defaultRouteSettings.throttlingRateLimit', 'defaultRouteSettings.throttlingBurstLimit'],
  'budgets/budget': ['limitAmount', 'notifications.length'],
  'cloudfront/distribution': [
    'aliases',
    'viewerCertificate.acmCertificateArn',
    'defaultCacheBehavior.lambdaFunctionAssociations.0.eventType',
  ],
  'cloudwatch/logGroup': ['retentionInDays'],
  'cloudwatch/metricAlarm': ['threshold', 'datapointsToAlarm', 'evaluationPeriods'],
  'cognito/userPool': [
    'mfaConfiguration',
    'deletionProtection',
    'adminCreateUserConfig.allowAdminCreateUserOnly',
    'emailConfiguration.fromEmailAddress',
  ],
  'cognito/userPoolClient': ['allowedOauthFlows', 'generateSecret', 'idTokenValidity', 'refreshTokenValidity'],
  'dynamodb/table': ['billingMode', 'deletionProtectionEnabled', 'pointInTimeRecovery.enabled', 'streamEnabled', 'ttl.attributeName'],
  'iam/role': ['assumeRolePolicy.Statement.0.Principal.Service'],
  'kms/alias': ['name'],
  'kms/key': ['enableKeyRotation', 'deletionWindowInDays'],
  'lambda/eventSourceMapping': ['batchSize', 'parallelizationFactor', 'maximumRetryAttempts', 'bisectBatchOnFunctionError'],
  'lambda/function': ['runtime', 'architectures', 'memorySize', 'timeout', 'reservedConcurrentExecutions', 'environment.variables'],
  'lambda/functionUrl': ['authorizationType'],
  's3/bucketPublicAccessBlock': ['restrictPublicBuckets'],
  'scheduler/schedule': ['scheduleExpression', 'scheduleExpressionTimezone'],
  'sns/topicSubscription': ['protocol'],
  'sqs/queue': ['messageRetentionSeconds', 'sqsManagedSseEnabled'],
};

export function toldOf({ graph }: Deployment): string {
  const { removal, protect } = graph.app;
  const app = `app removal=${removal} protect=${protect} outputs=${graph.outputs}`;
  const lines = graph.resources.flatMap((resource) => {
    const kind = /^aws:([\w/]+):/.exec(resource.type)?.[1];
    return kind === undefined ? [] : [lineOf(kind, resource)];
  });
  return `${[app, ...lines.toSorted()].join('\n')}\n`;
}

function lineOf(kind: string, { name, inputs, protect, retainOnDelete }: Resource): string {
  const settings = (shown[kind] ?? []).flatMap((path) => {
    const value = textOf(path.split('.').reduce<unknown>((at, key) => (at as Props | undefined)?.[key], inputs));
    return value === '' ? [] : [`${path}=${value}`];
  });
  const kept = [...(protect ? ['protected'] : []), ...(retainOnDelete ? ['retained'] : [])];
  return [kind, name, ...settings, ...kept].join(' ');
}

/** Of settings by name, such as an environment, the names: what they hold is another's. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('|');
  return typeof value === 'object' ? Object.keys(value).toSorted().join('|') : String(value);
}
