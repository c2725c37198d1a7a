/** What was looked at, how it stands, and what to do about it. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'wrong' | 'unknown';
  /** How it stands, in both languages. */
  readonly told: string;
  /** What mends it, in both languages; of what is wrong. */
  readonly mend?: string;
}

export const fine = (what: string, told: string): Finding => ({ what, state: 'ok', told });
export const wrong = (what: string, told: string, mend: string): Finding => ({ what, state: 'wrong', told, mend });
/** Could not be looked at, because of something else that is told. */
export const unknown = (what: string, told: string): Finding => ({ what, state: 'unknown', told });

/** What a look throws is a finding too: nothing that is wrong keeps the rest from being looked at. */
export async function looked(what: string, look: () => Promise<readonly Finding[]>, mend: string): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [wrong(what, (error as Error).message.split('\n')[0] ?? '', mend)];
  }
}
