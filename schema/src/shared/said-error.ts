import { both, type Message } from '@puskesos/core/shared/error';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** What is wrong with a request itself, before anything is read for it: in both languages, and without what was sent. */
export class SaidError extends GraphQLError {
  readonly messages: Message;

  constructor(messages: Message, options?: GraphQLErrorOptions) {
    super(both(messages), options);
    this.messages = messages;
  }
}
