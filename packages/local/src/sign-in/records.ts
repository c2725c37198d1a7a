import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const MOST = 10_000;

/** What the issuer remembers, in memory: sessions and grants end with the process, and whoever comes back is asked to sign in again. */
export function recordsInMemory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>();
  return (kind) => {
    const own = `${kind} `;
    const find = async (id: string) => {
      const found = kept.get(own + id);
      return found && found.until > Date.now() ? found.payload : undefined;
    };
    const findBy = async (is: (payload: AdapterPayload) => boolean) => {
      for (const [key, { payload, until }] of kept) if (key.startsWith(own) && is(payload) && until > Date.now()) return payload;
      return undefined;
    };
    return {
      find,
      findByUid: (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
      async upsert(id, payload, expiresIn) {
        kept.set(own + id, { payload, until: Date.now() + (expiresIn ?? Number.POSITIVE_INFINITY) * 1_000 });
        // The oldest go first, whatever they are: a session lost is a sign-in more.
        for (const oldest of kept.keys()) {
          if (kept.size <= MOST) break;
          kept.delete(oldest);
        }
      },
      async consume(id) {
        const payload = await find(id);
        if (payload) payload['consumed'] = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        kept.delete(own + id);
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (key.startsWith(own) && payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
