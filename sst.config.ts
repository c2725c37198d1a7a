/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app({ stage }) {
    const production = stage === 'production';
    return {
      name: 'puskesos',
      home: 'aws',
      // Jakarta: what is known about people stays in Indonesia.
      providers: {
        aws: { region: 'ap-southeast-3', defaultTags: { tags: { app: 'puskesos', stage, owner: 'Dinas Sosial' } } },
      },
      removal: production ? 'retain' : 'remove',
      protect: production,
    };
  },
  async run() {
    await import('./packages/infra/src/schedule.ts');
    await import('./packages/infra/src/stream.ts');
    await import('./packages/infra/src/work.ts');
    await import('./packages/infra/src/alarms.ts');
    await import('./packages/infra/src/alarms-elsewhere.ts');
    await import('./packages/infra/src/dashboard.ts');
    const { deadLetters } = await import('./packages/infra/src/dead-letters.ts');
    const { officeApi } = await import('./packages/infra/src/api.ts');
    const { signIn } = await import('./packages/infra/src/auth.ts');
    const { site } = await import('./packages/infra/src/web.ts');
    return { site: site.url, officeApi: officeApi.url, signIn: signIn.page, script: signIn.script, deadLetters: deadLetters.url };
  },
});
