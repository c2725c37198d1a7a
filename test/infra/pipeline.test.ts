import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deployEnv } from '@puskesos/core/shared/env';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOfTest } from '../support/machine/folder.ts';

/** How main gets to AWS: by roles of the moment, as actions that can't change under their name, and back again where an alarm rings. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const text = await readFile('.github/workflows/deploy.yml', 'utf8');
const workflow = parse(text) as { on: object; permissions: object; jobs: Readonly<Record<string, Job>> };
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);

describe('the pipeline', () => {
  it('holds no key that lasts', () => {
    expect(text).not.toMatch(/secrets\.|AWS_ACCESS_KEY|AWS_SECRET|access-key-id|AKIA/i);
    expect(workflow.permissions).toEqual({});
  });

  it('takes on a role by a token of its own where it reaches AWS, and has no such token elsewhere', () => {
    for (const [name, { permissions, steps: own, environment }] of jobs) {
      const role = own.find(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@'));
      const reaches = own.some(({ run }) => /sst |deploy-and-watch/.test(run ?? ''));
      expect([role !== undefined, permissions['id-token'] === 'write', environment !== undefined], name).toEqual([
        reaches,
        reaches,
        reaches,
      ]);
      if (role)
        expect(role.with).toMatchObject({ 'role-to-assume': expect.stringContaining('vars.DEPLOYER'), 'aws-region': 'ap-southeast-3' });
      expect(
        Object.entries(permissions)
          .filter(([, right]) => right === 'write')
          .map(([what]) => what),
      ).toEqual(name === 'diff' ? ['id-token', 'pull-requests'] : reaches ? ['id-token'] : []);
    }
  });

  it('names each action by its commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    for (const line of text.split('\n').filter((one) => one.includes('uses:'))) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  it('goes from the checks to staging to production, and asks somebody before the last', () => {
    expect(jobs.map(([name, { needs, environment }]) => [name, needs, environment])).toEqual([
      ['diff', undefined, 'staging'],
      ['check', undefined, undefined],
      ['staging', 'check', 'staging'],
      ['production', 'staging', 'production'],
    ]);
    expect(workflow.jobs['diff']?.if).toContain('head.repo.full_name == github.repository');
    expect(workflow.jobs['check']?.steps.at(-1)?.run).toContain('.ci/run');
  });

  it('hands over every setting that a deployment reads', () => {
    const wrong = { SITE_DOMAIN: '?', SITE_CERTIFICATE: '?', MAIL_FROM: '?' };
    expect(() => deployEnv(wrong)).toThrow();
    for (const name of ['diff', 'staging', 'production'])
      expect(Object.keys(workflow.jobs[name]?.env ?? {})).toEqual([...Object.keys(wrong), 'ALLOWED_ORIGINS']);
  });
});

const run = promisify(execFile);

/** The script in a repository of two commits, on a machine whose `aws` tells what rings, call by call, and whose `npx` writes down what it was asked for. */
async function deployed(rings: readonly string[], failing = '') {
  const folder = await folderOfTest();
  const [bin, tools] = [join(folder, 'repository'), join(folder, 'bin')];
  await mkdir(join(bin, 'packages/infra/deployer'), { recursive: true });
  await mkdir(tools);
  const script = join(bin, 'packages/infra/deployer/deploy-and-watch');
  await copyFile('packages/infra/deployer/deploy-and-watch', script);
  await writeFile(join(folder, 'rings'), rings.join('\n'));
  const git = (...args: string[]) => run('git', ['-c', 'user.name=uji', '-c', 'user.email=uji@example.go.id', ...args], { cwd: bin });
  const commit = async (name: string) => {
    await writeFile(join(bin, 'version'), name);
    await git('add', '.');
    await git('commit', '-qm', name);
    return (await git('rev-parse', 'HEAD')).stdout.trim();
  };
  await git('init', '-q');
  const before = await commit('old');
  await commit('new');
  const tool = async (name: string, lines: string) => {
    await writeFile(join(tools, name), `#!/bin/sh\n${lines}\n`);
    await chmod(join(tools, name), 0o755);
  };
  await tool('aws', `head -n 1 ${folder}/rings; sed -i 1d ${folder}/rings`);
  await tool('npm', 'exit 0');
  await tool('npx', `echo "$* $(cat version)" >> ${folder}/asked; [ "$(cat version)" != "${failing}" ]`);
  const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}`, A_MINUTE: '0' };
  const { code = 0, stderr } = await run(script, ['staging', before, '3'], { env }).catch((error) => error);
  return { code, told: String(stderr), asked: (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n') };
}

describe('a deployment', () => {
  it('stands where nothing rings but what rang before', async () => {
    const old = 'puskesos-staging-OfficeSlow';

    expect(await deployed([old, old, 'None', old])).toEqual({ code: 0, told: '', asked: ['sst deploy --stage staging new'] });
  });

  it('goes back to the commit before where an alarm begins to ring', async () => {
    const { code, told, asked } = await deployed(['None', 'None', 'puskesos-staging-OfficeFaults\tpuskesos-staging-OfficeSlow']);

    expect(code).toBe(1);
    expect(told).toMatch(/rings since the deployment: puskesos-staging-OfficeFaults\n.*OfficeSlow\nstaging: back at [0-9a-f]{40}/);
    expect(asked).toEqual(['sst deploy --stage staging new', 'sst deploy --stage staging old']);
  });

  it('goes back where it fails itself', async () => {
    const { code, asked } = await deployed(['None'], 'new');

    expect(code).toBe(1);
    expect(asked).toEqual(['sst deploy --stage staging new', 'sst deploy --stage staging old']);
  });
});
