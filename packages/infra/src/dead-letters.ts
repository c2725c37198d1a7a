/** Where work goes that failed for good, to be looked at: stream batches by their position, scheduled runs by their event. */
export const deadLetters = new sst.aws.Queue('DeadLetters', {
  transform: {
    queue: (queue) => {
      queue.messageRetentionSeconds = 14 * 24 * 60 * 60;
      queue.sqsManagedSseEnabled = true;
    },
  },
});

export const sendDeadLetters = { actions: ['sqs:SendMessage'], resources: [deadLetters.arn] };
