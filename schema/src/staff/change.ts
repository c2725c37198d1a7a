export const ofStaff = { description: 'The person’s id.', required: true } as const;
export const why = { required: true, description: 'Alasan; kept in the history.' } as const;
export const staffOutput = { description: 'The person as recorded now.' } as const;
