/** What went wrong with the system or the way to it, and not with what was asked. Its message is the whole story, in one line. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
