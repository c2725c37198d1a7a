import { regency } from '@puskesos/core/regency';

const DAY = 86_400_000;
/** The office's day, whatever the reader's own clock says. */
const dayOf = (time: number): string => new Date(time + regency.clock.hoursAhead * 3_600_000).toISOString().slice(0, 10);

/** Example variables with the days that they speak of: `{TODAY}`, `{YESTERDAY}`, `{NEXT_YEAR}`, and `{LAST_MONTH}`, of which everything has been counted. */
export function withDays(variables: string, now = Date.now()): string {
  const firstOfMonth = Date.parse(`${dayOf(now).slice(0, 7)}-01`);
  const days = {
    '{TODAY}': dayOf(now),
    '{YESTERDAY}': dayOf(now - DAY),
    '{NEXT_YEAR}': dayOf(now + 365 * DAY),
    '{LAST_MONTH}': dayOf(firstOfMonth - DAY).slice(0, 7),
  };
  return Object.entries(days).reduce((text, [name, day]) => text.replaceAll(name, day), variables);
}
