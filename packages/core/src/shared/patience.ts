/**
 * How often a call of the database is made, and for how long each is waited for. The SDK waits for ever by default; a request must rather fail while
 * its caller is still there, and before the function that makes the call is ended: a test holds both against the deployment.
 */
export interface Patience {
  readonly attempts: number;
  readonly milliseconds: number;
}

export const usualPatience: Patience = { attempts: 4, milliseconds: 4_000 };
export const publicPatience: Patience = { attempts: 3, milliseconds: 2_500 };
