import { covers, type Day } from '../shared/clock.ts';
import type { StaffRole } from '../staff/staff.ts';

/** The offices that every village needs filled. A new row follows the old when regulation decides otherwise. */
const rows: readonly { readonly from: Day; readonly to?: Day; readonly roles: readonly StaffRole[]; readonly source: string }[] = [
  {
    from: '2018-01-01',
    roles: ['coordinator', 'front_office', 'back_office', 'facilitator'],
    source: 'Permensos 15/2018: susunan petugas Puskesos; bahwa tiap desa memerlukan keempatnya belum bersumber',
  },
];

export const neededOn = (day: Day): readonly StaffRole[] => rows.findLast((row) => covers(row, day))?.roles ?? [];
