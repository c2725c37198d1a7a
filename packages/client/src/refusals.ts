/** A failure that was to be expected: what a mutation answers instead of its payload. */
export interface Refusal {
  /** Stable, for programs. */
  readonly code: string;
  /** What happened and what to do, in Indonesian. */
  readonly message: string;
  /** The same in English, where it was asked for. */
  readonly messageEn?: string;
}

/** Whether a mutation’s answer is a refusal, and not its payload. */
export const isRefusal = (answer: object): answer is Refusal => 'code' in answer && 'message' in answer;

type Payload<Answer> = Exclude<Answer, { readonly code: string; readonly message: string }>;

/** Thrown by `payloadOf`. Its message is Indonesian, for people; `refusal.code` is for programs. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** A mutation’s payload. Throws `Refused` where the answer is one. */
export function payloadOf<Answer extends object>(answer: Answer): Payload<Answer> {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer as Payload<Answer>;
}

/** To be sent once more, with the same `clientMutationId`, after a moment: nothing was written, or it is not known whether it was. */
export const canBeRepeated = (code: string): boolean => code === 'THROTTLED' || code === 'UNAVAILABLE';

/** A `clientMutationId`. Made once for what a person means to do, it is sent again with each repetition of it. */
export const newRequestKey = (): string => globalThis.crypto.randomUUID();
