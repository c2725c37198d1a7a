import { type Datapoint, embeddedIn, filteredBy, rings } from './cloudwatch.ts';
import type { Deployment } from './deployment.ts';
import type { Props } from './shape.ts';

/** What the deployment's own filters and alarms make of what its functions logged and how they ended. */

const FIVE_MINUTES = 300_000;

/** A function's name as packages/infra gives it, and whether its handler threw, which Lambda counts by itself. */
export interface Ended {
  readonly fn: string;
  readonly failed: boolean;
}

export class Watching {
  readonly #deployment: Deployment;

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
  }

  get alarms(): ReadonlyMap<string, Props> {
    return new Map(this.#deployment.all('cloudwatch/metricAlarm').map(({ name, inputs }) => [name, inputs]));
  }

  /** All that is counted: by AWS of the functions, and out of the lines. */
  points(lines: readonly string[], ended: readonly Ended[]): Datapoint[] {
    const filters = this.#deployment.all('cloudwatch/logMetricFilter');
    const groupOf = (fn: string) => this.#deployment.one('cloudwatch/logGroup', `${fn}LogGroup`)['name'];
    const ofLines = lines.flatMap((line) => {
      const { function: fn } = JSON.parse(line) as { function: string };
      return [
        ...embeddedIn(line),
        ...filters.filter(({ inputs }) => inputs['logGroupName'] === groupOf(fn)).flatMap((one) => filteredBy(one, line)),
      ];
    });
    const ofLambda = ended.flatMap(({ fn, failed }) => [this.#lambda(fn, 'Invocations', 1), this.#lambda(fn, 'Errors', failed ? 1 : 0)]);
    return [...ofLines, ...ofLambda];
  }

  #lambda(fn: string, metric: string, value: number): Datapoint {
    const FunctionName = String(this.#deployment.one('lambda/function', `${fn}Function`)['name']);
    return { namespace: 'AWS/Lambda', metric, dimensions: { FunctionName }, value, at: Date.now() };
  }

  /** Those that ring over it. `times`: as if it had happened in each of so many periods of five minutes, this one the last. */
  ringing(points: readonly Datapoint[], times = 1): string[] {
    const over = Array.from({ length: times }, (_, n) => points.map((point) => ({ ...point, at: point.at - n * FIVE_MINUTES }))).flat();
    // The schedule is another matter than what is looked at here: it ran.
    const ran = this.#lambda('RefreshRecipients', 'Invocations', 1);
    return [...this.alarms]
      .filter(([, alarm]) => !alarm['metricQueries'] && rings(alarm, [...over, ran], Date.now()))
      .map(([name]) => name)
      .toSorted();
  }
}
