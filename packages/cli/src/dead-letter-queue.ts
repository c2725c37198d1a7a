import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type DeadLetter, deadLetterIn } from './dead-letter.ts';

export interface Waiting {
  /** The first letters of its id: enough to call it by. */
  readonly id: string;
  readonly since: string;
  readonly letter: DeadLetter;
  readonly receipt: string;
}

/** As long as the longest thing that is done with a message: nobody else is handed it meanwhile. */
const SECONDS_HELD = 900;
const AT_ONCE = 10;
/** What the scheduler writes beside an event that it could not hand over. */
const SCHEDULERS = ['SCHEDULE_ARN', 'ERROR_CODE'];

/** All that waits in the queue, oldest first, held until `release`. */
export class DeadLetterQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(url: string, region: string) {
    this.#url = url;
    this.#client = new SQSClient({ region });
  }

  async receiveAll(): Promise<Waiting[]> {
    const found = new Map<string, Waiting>();
    for (;;) {
      const { Messages: some = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#url,
          MaxNumberOfMessages: AT_ONCE,
          VisibilityTimeout: SECONDS_HELD,
          // Asks all of the queue's machines, where a short poll asks a few.
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        }),
      );
      for (const message of some) found.set(message.MessageId ?? '', waitingIn(message));
      if (some.length === 0) return [...found.values()].toSorted((a, b) => a.since.localeCompare(b.since));
    }
  }

  async drop({ receipt }: Waiting): Promise<void> {
    await this.#client.send(new DeleteMessageCommand({ QueueUrl: this.#url, ReceiptHandle: receipt }));
  }

  /** Lets others have what nothing was done with. */
  async release(waiting: readonly Waiting[]): Promise<void> {
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      const Entries = waiting
        .slice(from, from + AT_ONCE)
        .map(({ receipt: ReceiptHandle }, n) => ({ Id: `${n}`, ReceiptHandle, VisibilityTimeout: 0 }));
      await this.#client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }

  close(): void {
    this.#client.destroy();
  }
}

/** How many lie there, those too that somebody holds; none is taken out to be counted. */
export async function countWaiting(QueueUrl: string, region: string): Promise<number> {
  const client = new SQSClient({ region });
  try {
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }));
    return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  } finally {
    client.destroy();
  }
}

function waitingIn({ MessageId = '', ReceiptHandle = '', Body = '', Attributes, MessageAttributes = {} }: Message): Waiting {
  const sent = Number(Attributes?.SentTimestamp ?? 0);
  const isScheduled = SCHEDULERS.some((name) => name in MessageAttributes);
  return {
    id: MessageId.slice(0, 8),
    since: new Date(sent).toISOString(),
    letter: deadLetterIn(Body, isScheduled),
    receipt: ReceiptHandle,
  };
}
