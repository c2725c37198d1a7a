/** What a script learns of a command. */
export const exitCodes = { done: 0, fault: 1, refused: 2 } as const;
