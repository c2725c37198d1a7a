/** Something on this machine the person has to settle first. Its message is the whole story, in one line. */
export class LocalError extends Error {
  override readonly name = 'LocalProblem';
}
