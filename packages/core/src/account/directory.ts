/**
 * Where people have the user that they sign in with, as far as accounts have a say in it. The register tells who may do what all the same: a user is let
 * in here so that somebody may come at all, and shut out so that nobody goes on signing in for nothing.
 */
export interface Directory {
  /** As its tokens call it. */
  readonly issuer: string;
  bySubject(subject: string): Promise<DirectoryUser | undefined>;
  byEmail(email: string): Promise<DirectoryUser | undefined>;
  /** Makes a user, and sends them the mail by which they come in. */
  invite(email: string): Promise<DirectoryUser>;
  /** The address counts as theirs: it is the office that says so. */
  correctEmail(user: DirectoryUser, email: string): Promise<void>;
  letIn(user: DirectoryUser): Promise<void>;
  /** Ends their sessions, too. */
  shutOut(user: DirectoryUser): Promise<void>;
  remove(user: DirectoryUser): Promise<void>;
  everybody(): AsyncIterable<DirectoryUser>;
}

export interface DirectoryUser {
  readonly subject: string;
  /** In small letters. */
  readonly email: string;
  readonly isLetIn: boolean;
  /** Has somebody signed in with it, or is there only the mail that invites them? */
  readonly hasCome: boolean;
}
