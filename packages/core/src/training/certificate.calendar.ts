import { type Day, type Period, rowOn } from '../shared/clock.ts';

interface CertificateRule extends Period {
  /** Of a training's sessions, in hundredths. */
  readonly attended: number;
  readonly source: string;
}

const certificateRules: readonly [CertificateRule] = [
  { from: '2012-01-01', attended: 75, source: 'unsourced: three sessions of four, until Dinsos or the provider sets another share' },
];

/** How many of so many sessions somebody must have attended to be given a certificate on the day. */
export const sessionsNeeded = (sessions: number, day: Day): number => Math.ceil((sessions * rowOn(certificateRules, day).attended) / 100);
