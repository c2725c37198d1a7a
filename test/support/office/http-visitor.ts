/** A browser without a screen: it keeps the cookies of one site and goes nowhere by itself. */
export class Visitor {
  readonly #at: string;
  readonly #cookies = new Map<string, string>();

  constructor(at: string) {
    this.#at = at;
  }

  async get(path: string): Promise<Response> {
    return this.#ask(path, {});
  }

  async post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.#at), { ...init, headers: { cookie }, redirect: 'manual' });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** Where an answer leads. */
export const leadsTo = (response: Response): string => response.headers.get('location') ?? '';
