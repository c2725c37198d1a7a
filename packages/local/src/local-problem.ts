/** Something on this machine the person has to settle first. Its message is the whole story, in one line. */
export class LocalProblem extends Error {
  override readonly name = 'LocalProblem';
}
