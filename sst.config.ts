/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  async app({ stage: name }) {
    const { stageCalled } = await import('./packages/infra/src/stages.ts');
    const { isProtected } = stageCalled(name);
    return {
      name: 'puskesos',
      home: 'aws',
      // Jakarta: what is known about people stays in Indonesia.
      providers: {
        aws: { region: 'ap-southeast-3', defaultTags: { tags: { app: 'puskesos', stage: name, owner: 'Dinas Sosial' } } },
      },
      removal: isProtected ? 'retain' : 'remove',
      protect: isProtected,
    };
  },
  async run() {
    await import('./packages/infra/src/schedule.ts');
    await import('./packages/infra/src/stream.ts');
    await import('./packages/infra/src/work.ts');
    await import('./packages/infra/src/alarms.ts');
    await import('./packages/infra/src/alarms-elsewhere.ts');
    await import('./packages/infra/src/dashboard.ts');
    const { outputs } = await import('./packages/infra/src/outputs.ts');
    return outputs;
  },
});
