import type { Props, Resource } from './shape.ts';

/** As much of CloudWatch as the deployment asks of it: figures out of lines of the log, and whether an alarm rings over them. */

export interface Datapoint {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

interface Embedded {
  readonly Timestamp: number;
  readonly CloudWatchMetrics: readonly {
    readonly Namespace: string;
    readonly Dimensions: readonly (readonly string[])[];
    readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
  }[];
}

/** What the embedded metric format makes of a line. Throws where CloudWatch would pass a figure over and say so nowhere a person looks. */
export function embeddedIn(text: string): Datapoint[] {
  const line = JSON.parse(text) as Props & { _aws?: Embedded };
  const { Timestamp: at = 0, CloudWatchMetrics = [] } = line._aws ?? {};
  return CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name: metric }) => {
        const value = line[metric];
        if (typeof value !== 'number') throw new Error(`${metric} is no figure in ${text}`);
        return { namespace, metric, dimensions: Object.fromEntries(names.map((name) => [name, wordIn(line, name)])), value, at };
      }),
    ),
  );
}

function wordIn(line: Props, name: string): string {
  const word = line[name];
  if (typeof word !== 'string' || word === '') throw new Error(`${name} is no word in ${JSON.stringify(line)}`);
  return word;
}

/** What a metric filter makes of a line. */
export function filteredBy({ inputs }: Resource, text: string): Datapoint[] {
  const line = JSON.parse(text) as Props;
  if (!matches(String(inputs['pattern']), line)) return [];
  const {
    name,
    namespace,
    value,
    dimensions = {},
  } = inputs['metricTransformation'] as Record<'name' | 'namespace' | 'value', string> & {
    dimensions?: Record<string, string>;
  };
  const words = Object.entries(dimensions).map(([word, path]) => [word, String(line[path.replace('$.', '')])]);
  return [{ namespace, metric: name, dimensions: Object.fromEntries(words), value: Number(value), at: Date.parse(String(line['at'])) }];
}

const TERM = /^\s*\$\.(\w+)\s*(=|>=|<=|>|<)\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?))\s*$/;

/** A pattern over JSON, of comparisons that all hold: `{ $.event = "look" && $.bits >= 10 }`. Any other is an error, so that none goes unjudged. */
function matches(pattern: string, line: Props): boolean {
  const [, inside] = /^\{(.*)\}$/.exec(pattern) ?? [];
  if (inside === undefined) throw new Error(`a pattern of another kind: ${pattern}`);
  return inside.split('&&').every((term) => {
    const [, field = '', sign = '', word, figure] = TERM.exec(term) ?? [];
    if (sign === '') throw new Error(`a term of another kind: ${term}`);
    const found = line[field];
    if (word !== undefined) return sign === '=' && found === word;
    return typeof found === 'number' && compared(found, sign, Number(figure));
  });
}

function compared(left: number, sign: string, right: number): boolean {
  if (sign === '=') return left === right;
  if (sign.startsWith('>')) return left > right || (sign === '>=' && left === right);
  return left < right || (sign === '<=' && left === right);
}

const signs: Record<string, string> = {
  GreaterThanOrEqualToThreshold: '>=',
  GreaterThanThreshold: '>',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '<=',
};

/** Does it ring at that moment? Judges the periods that have ended by then, as many as the alarm looks back. */
export function rings(alarm: Props, points: readonly Datapoint[], now: number): boolean {
  if (alarm['metricQueries']) throw new Error('an expression is CloudWatch’s own to judge');
  const period = Number(alarm['period']) * 1_000;
  const looksBack = Number(alarm['evaluationPeriods']);
  const needed = Number(alarm['datapointsToAlarm'] ?? looksBack);
  const end = Math.ceil(now / period) * period;
  const own = points.filter((point) => isOf(alarm, point));
  const breaching = Array.from({ length: looksBack }, (_, n) => {
    const [from, to] = [end - (n + 1) * period, end - n * period];
    const values = own.filter(({ at }) => at >= from && at < to).map(({ value }) => value);
    if (values.length === 0) return alarm['treatMissingData'] === 'breaching';
    return compared(statistic(alarm, values), signs[String(alarm['comparisonOperator'])] ?? '', Number(alarm['threshold']));
  });
  return breaching.filter(Boolean).length >= needed;
}

function isOf(alarm: Props, { namespace, metric, dimensions }: Datapoint): boolean {
  const asked = (alarm['dimensions'] ?? {}) as Record<string, string>;
  const isAlike = Object.keys({ ...asked, ...dimensions }).every((name) => asked[name] === dimensions[name]);
  return namespace === alarm['namespace'] && metric === alarm['metricName'] && isAlike;
}

function statistic({ statistic: name, extendedStatistic }: Props, values: readonly number[]): number {
  if (name === 'Sum') return values.reduce((sum, value) => sum + value, 0);
  if (name === 'Maximum') return Math.max(...values);
  const [, percent] = /^p(\d+)$/.exec(String(extendedStatistic)) ?? [];
  if (percent === undefined) throw new Error(`no statistic ${name ?? extendedStatistic}`);
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length * Number(percent)) / 100) - 1] as number;
}
