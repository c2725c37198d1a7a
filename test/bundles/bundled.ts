import { inject } from 'vitest';
import { type Deployment, evaluate } from '../infra/deployment.ts';
import { installSst } from '../infra/sst.ts';
import { startUserPool } from '../support/engine/user-pool.ts';
import type { Serving } from '../support/office/office.ts';
import { Instance } from './runtime.ts';
import { type Services, servicesFor, type World } from './services.ts';

/** The very bundles that would be deployed, each with its own settings, behind its own role. */

export type Fn = 'Office' | 'Public' | 'RefreshRecipients' | 'OnRegistryChange' | 'Work';

export class Bundles {
  readonly world: World;
  readonly #log: (line: string) => void;
  readonly #begun = new Map<Fn, Promise<Instance>>();
  readonly #stops: (() => void)[] = [];

  private constructor(world: World, log: (line: string) => void) {
    this.world = world;
    this.#log = log;
  }

  /** On the tables that the environment names. Undefined, and said why, where SST can't be had. */
  static async on(endpoint: string, log: (line: string) => void): Promise<Bundles | undefined> {
    const missing = await installSst();
    if (missing) return void console.error(missing);
    const deployment = await evaluate('production');
    const { REGISTRY_TABLE = '', PUBLIC_INDEX_TABLE = '' } = process.env;
    const tables = { RegistryTable: REGISTRY_TABLE, PublicIndexTable: PUBLIC_INDEX_TABLE };
    const pool = await startUserPool(deployment.environment('Work')['USER_POOL']);
    return new Bundles({ deployment, engine: endpoint, tables, objects: new Map(), pool, denied: [] }, log);
  }

  get deployment(): Deployment {
    return this.world.deployment;
  }

  async invoke<T>(fn: Fn, event: unknown): Promise<T> {
    let begun = this.#begun.get(fn);
    if (!begun) {
      begun = this.another(fn);
      this.#begun.set(fn, begun);
    }
    return (await begun).invoke<T>(event);
  }

  /** One more instance of it, where they are given with other settings than its own. */
  async another(fn: Fn, settings: Readonly<Record<string, string>> = {}): Promise<Instance> {
    const services = await servicesFor(fn, this.world);
    const { timeout } = this.deployment.one('lambda/function', `${fn}Function`) as { timeout: number };
    const env = { ...settingsOf(this.deployment, fn, services), ...settings };
    const instance = await Instance.begin(this.deployment.codeOf(fn), env, timeout, this.#log);
    this.#stops.push(() => instance.stop(), services.close);
    return instance;
  }

  get serving(): Serving {
    return {
      office: { handler: (event) => this.invoke('Office', event) },
      open: { handler: (event) => this.invoke('Public', event) },
      refresh: { handler: (asked) => this.invoke('RefreshRecipients', asked) },
    };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#begun.values());
    for (const stop of this.#stops) stop();
    await this.world.pool.close();
  }
}

/** The graph's own, but for names that AWS would give and keys that the test itself opens things with. */
function settingsOf(deployment: Deployment, fn: Fn, { settings }: Services): NodeJS.ProcessEnv {
  const { REGISTRY_TABLE, PUBLIC_INDEX_TABLE, JWT_ISSUER, JWT_AUDIENCE, JWT_KEYS_URL } = process.env;
  const own = { REGISTRY_TABLE, PUBLIC_INDEX_TABLE, JWT_ISSUER, JWT_AUDIENCE, JWT_KEYS_URL };
  const known = { ...own, VAULT_KEYS: inject('vaultKeys'), PUBLIC_KEYS: inject('publicKeys') };
  const environment = deployment.environment(fn);
  const replaced = Object.entries(known).filter(([name]) => name in environment);
  return { ...environment, ...Object.fromEntries(replaced), ...settings };
}
