import { readFile } from 'node:fs/promises';
import { measures } from '@puskesos/functions/measures';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Deployment, evaluate } from './deployment.ts';
import type { Props, Resource } from './shape.ts';
import { installSst } from './sst.ts';

let missing: string | undefined;
let runbook: string;
let deployment: Deployment;
let alarms: Resource[];
let rest: Resource[];

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  deployment = await evaluate('production');
  alarms = deployment.all('cloudwatch/metricAlarm');
  rest = deployment.all('budgets/budget');
  runbook = await readFile('packages/infra/RUNBOOK.md', 'utf8');
});
beforeEach(({ skip }) => skip(missing !== undefined, missing));

const sections = () => runbook.split(/^## /m).slice(1);
const named = () => sections().flatMap((section) => section.slice(0, section.indexOf('\n')).split(', '));

it('has a section for every alarm, and none without its alarm', () => {
  expect(named().toSorted()).toEqual([...alarms, ...rest].map(({ name }) => name).toSorted());
});

it('says of each what it means, what to look at and what to do', () => {
  for (const section of sections()) expect(section).toMatch(/\*\*Means\*\*: .+\n(.+\n)*\*\*Look at\*\*: .+\n(.+\n)*\*\*Do\*\*: /);
});

it('is where each alarm points to', () => {
  for (const { name, inputs } of alarms) expect(inputs['alarmDescription'], name).toContain(`see packages/infra/RUNBOOK.md: ${name}`);
});

it('names commands that there are', async () => {
  const { commands } = await import('../../packages/cli/src/commands.ts');
  for (const [, name = ''] of runbook.matchAll(/puskesos ([a-z-]+)/g))
    if (!name.startsWith('-')) expect(Object.keys(commands)).toContain(name);
});

it('is what somebody reads who was told: each alarm by mail, the cost too', () => {
  const told = deployment.all('sns/topicSubscription').filter(({ inputs }) => inputs['protocol'] === 'email');
  const topics = told.map(({ inputs }) => inputs['topic']);
  for (const { name, inputs } of alarms) {
    expect(topics, name).toContain((inputs['alarmActions'] as string[])[0]);
    expect(inputs['okActions'], name).toEqual(inputs['alarmActions']);
  }
  for (const { inputs } of told) expect(inputs['endpoint']).toBe('alarm@example.go.id');
  for (const { subscriberEmailAddresses } of rest.flatMap(({ inputs }) => inputs['notifications'] as Props[]))
    expect(subscriberEmailAddresses).toEqual(['alarm@example.go.id']);
});

it('watches every function for how it ends and what is refused it, and the firewall by its own name', () => {
  const watched = (fn: string) =>
    alarms.flatMap(({ inputs }) => ((inputs['dimensions'] as Props)?.['FunctionName'] === fn ? [inputs['metricName']] : []));
  for (const { name } of deployment.bundles) {
    const fn = String(deployment.one('lambda/function', `${name}Function`)['name']);
    expect(watched(fn), name).toEqual(expect.arrayContaining(['Errors', 'Throttles']));
  }
  const [firewall] = deployment.all('wafv2/webAcl').map(({ inputs }) => (inputs['visibilityConfig'] as Props)['metricName']);
  expect(alarms.find(({ name }) => name === 'RequestsBlocked')?.inputs['dimensions']).toEqual({ WebACL: firewall, Rule: 'ALL' });
});

it('begins with a dashboard on which every figure is one that is counted', () => {
  const { widgets } = JSON.parse(String(deployment.one('cloudwatch/dashboard', 'Dashboard')['dashboardBody']));
  const lines = widgets.flatMap(({ properties }: { properties: { metrics?: unknown[][] } }) => properties.metrics ?? []);
  const figures = Object.values(measures).flatMap((each) => each.flatMap((measure) => Object.keys(measure.figures)));
  const shown = lines.flatMap(([namespace, figure]: unknown[]) => (namespace === 'puskesos-production' ? [figure] : []));

  expect(shown.length).toBeGreaterThan(20);
  for (const figure of shown) expect(figures).toContain(figure);
  expect(widgets.at(-1).properties.query).toContain('/aws/lambda/');
});
