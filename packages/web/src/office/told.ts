/** Told to whoever uses the page; `signIn`: they have to sign in first. */
export class Told extends Error {
  readonly signIn: boolean;
  /** The same in English, for a page that speaks it. */
  readonly en: string | undefined;

  constructor(message: string, signIn = false, en?: string) {
    super(message);
    this.signIn = signIn;
    this.en = en;
  }
}
