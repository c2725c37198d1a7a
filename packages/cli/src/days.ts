import { DayText } from '@puskesos/core/shared/clock';
import { InvalidArgumentError } from 'commander';

/** An option's day. */
export function day(text: string): string {
  if (!DayText.safeParse(text).success)
    throw new InvalidArgumentError('harus TTTT-BB-HH, mis. 2021-06-30 / must be YYYY-MM-DD, as 2021-06-30');
  return text;
}
