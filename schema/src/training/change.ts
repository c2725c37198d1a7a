export const ofTraining = { required: true, description: 'The training’s code.' } as const;
export const ofEnrollment = { required: true, description: 'The enrollment’s id.' } as const;
export const why = { required: true, description: 'Alasan; kept in the history.' } as const;
export const trainingOutput = { description: 'The training as it is now.' } as const;
