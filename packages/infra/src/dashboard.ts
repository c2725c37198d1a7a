import { office, open } from './api.ts';
import { deadLetters } from './dead-letters.ts';
import { metrics as namespace } from './functions.ts';
import { refresh } from './schedule.ts';
import { onRegistryChange } from './stream.ts';
import { publicIndex, registry } from './tables.ts';
import { work } from './work.ts';

/** The pictures to begin with when something rings: who asks and how long they wait, what goes wrong, what is behind, what it takes. */

type Line = readonly (string | object)[];

const told = (name: string, figure: string, stat: string, label = `${name} ${figure}`): Line => [
  namespace,
  figure,
  'function',
  name,
  { stat, label },
];
const percentiles = (name: string): Line[] => ['p50', 'p95', 'p99'].map((stat) => told(name, 'milliseconds', stat, `${name} ${stat}`));
/** Whatever is counted under these words; which there are is asked when it is looked at. */
const every = (words: string, figure: string, stat: string): Line[] => [
  [{ expression: `SEARCH('{"${namespace}",${words}} MetricName="${figure}"', '${stat}', 300)` }],
];

const groups = (open.nodes.logGroup as $util.Output<aws.cloudwatch.LogGroup>).apply(({ name }) => name);
const officeGroup = (office.nodes.logGroup as $util.Output<aws.cloudwatch.LogGroup>).apply(({ name }) => name);

const body = $resolve({
  region: aws.getRegionOutput().region,
  tables: [registry.name, publicIndex.name],
  lambdas: [office.name, open.name, refresh.name, onRegistryChange.name, work.name],
  queue: deadLetters.nodes.queue.name,
  logs: [groups, officeGroup],
}).apply(({ region, tables, lambdas, queue, logs }) => {
  const picture = (title: string, metrics: Line[], more: object = {}) => ({
    type: 'metric',
    properties: { title, metrics, region, period: 300, view: 'timeSeries', stat: 'Sum', ...more },
  });
  const ofLambdas = (figure: string, stat = 'Sum'): Line[] => lambdas.map((name) => ['AWS/Lambda', figure, 'FunctionName', name, { stat }]);
  const pictures = [
    picture('Berapa lama orang menunggu (ms) / how long people wait', [...percentiles('Office'), ...percentiles('Public')]),
    picture('Permintaan / requests', [
      told('Office', 'milliseconds', 'SampleCount', 'Office'),
      told('Public', 'milliseconds', 'SampleCount', 'Public'),
    ]),
    picture('Gangguan / faults', [
      ...['Office', 'Public'].flatMap((name) => [told(name, 'faults', 'Sum'), told(name, 'busy', 'Sum')]),
      ...ofLambdas('Errors'),
    ]),
    picture('Jawaban galat menurut kode / errors answered by code', every('function,code', 'errors', 'Sum')),
    picture('Yang menunggu (detik) / what waits (s)', [
      told('RefreshRecipients', 'oldest', 'Maximum', 'marks'),
      told('OnRegistryChange', 'oldest', 'Maximum', 'stream'),
      told('Work', 'waited', 'Maximum', 'work'),
    ]),
    picture(
      'Penyegaran / the refresh',
      ['villages', 'published', 'failed'].map((figure) => told('RefreshRecipients', figure, 'Sum')),
    ),
    picture('Pekerjaan menurut jenis (ms, p95) / work by kind', every('function,kind', 'milliseconds', 'p95')),
    picture('Operasi terlama (ms, p95) / operations by time', every('function,operation', 'milliseconds', 'p95')),
    picture('Unit baca dan tulis / read and write units', [
      ...['Office', 'Public', 'RefreshRecipients', 'OnRegistryChange', 'Work'].flatMap((name) => [
        told(name, 'readUnits', 'Sum'),
        told(name, 'writeUnits', 'Sum'),
      ]),
    ]),
    picture('Ditolak karena penuh / refused for lack of capacity', [
      ...ofLambdas('Throttles'),
      ...tables.flatMap((table): Line[] =>
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map((figure) => ['AWS/DynamoDB', figure, 'TableName', table]),
      ),
    ]),
    picture('Bersamaan / at once', ofLambdas('ConcurrentExecutions', 'Maximum')),
    picture('Surat mati / dead letters', [['AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'QueueName', queue, { stat: 'Maximum' }]]),
  ].map((widget, n) => ({ ...widget, x: (n % 2) * 12, y: Math.floor(n / 2) * 6, width: 12, height: 6 }));
  const faults = {
    type: 'log',
    ...{ x: 0, y: 36, width: 24, height: 8 },
    properties: {
      region,
      title: 'Gangguan terakhir / the latest faults',
      query: `${logs.map((name) => `SOURCE '${name}'`).join(' | ')} | filter event = "unexpected" | fields at, function, requestId, error, message, stack.0 | sort at desc | limit 20`,
    },
  };
  return JSON.stringify({ widgets: [...pictures, faults] });
});

new aws.cloudwatch.Dashboard('Dashboard', { dashboardName: namespace, dashboardBody: body });
