import { vaultKey } from './keys.ts';
import { publicIndex, registry } from './tables.ts';

// Said action by action instead of by `link`, which would grant dynamodb:*. Nobody gets Scan. DynamoDB checks a transaction's parts by the
// actions of their own, so there is none for TransactWriteItems.
const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writing = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:BatchWriteItem',
];

export const readRegistry = { actions: reading, resources: [registry.arn, $interpolate`${registry.arn}/index/*`] };
export const writeRegistry = { actions: writing, resources: [registry.arn] };

// What changed is marked in partitions of its own (core's recipient/dirty.ts); nothing else is within reach of who marks or clears.
const marksAlone = [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values: ['dirty', 'dirty#*'] }];
export const markVillages = { actions: ['dynamodb:BatchWriteItem'], resources: [registry.arn], conditions: marksAlone };

// Names are laid into their index by words, and words into the vocabulary (core's search/{line,vocabulary}.store.ts); homes under their codes
// (household/home-code.store.ts).
const namesAlone = [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values: ['name#*', 'near#*', 'code#*'] }];
export const followNames = {
  // The last two while fingerprints go from under one key to under another (core's shared/covered-table.ts).
  actions: ['dynamodb:BatchWriteItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
  resources: [registry.arn],
  conditions: namesAlone,
};

// Lines of lists name records, and hold nothing of them (core's shared/listed.ts).
const listsAlone = [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values: ['listed#*'] }];
export const followLists = { actions: ['dynamodb:BatchWriteItem'], resources: [registry.arn], conditions: listsAlone };

export const clearMarks = { actions: ['dynamodb:DeleteItem'], resources: [registry.arn], conditions: marksAlone };

// Of the Registry the refresh writes what it counts, which holds nothing that the households don't (core's targeting/figures.store.ts and
// indicator/indicator.store.ts), and which household stands under an id of the public lists (core's recipient/entry-of.store.ts).
const counts = ['figures#*', 'gap#*', 'indicators#*', 'entry#*'];
const countsAlone = [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values: counts }];
export const publishCounts = {
  actions: ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'],
  resources: [registry.arn],
  conditions: countsAlone,
};

// It asks for what it finds to be done; who does it has the rights to (core's shared/job.ts).
const workAlone = [{ test: 'ForAllValues:StringEquals', variable: 'dynamodb:LeadingKeys', values: ['work'] }];
export const askForWork = { actions: ['dynamodb:PutItem'], resources: [registry.arn], conditions: workAlone };

export const readPublicIndex = { actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], resources: [publicIndex.arn] };

// What citizens send in (core's inbox/letters.store.ts). The public's function puts it there and counts it, and writes nothing else; whoever
// answers writes over a letter, and whoever takes it into the office takes its mark away.
const leading = (...values: string[]) => [{ test: 'ForAllValues:StringLike', variable: 'dynamodb:LeadingKeys', values }];
export const postLetters = {
  actions: ['dynamodb:PutItem'],
  resources: [publicIndex.arn],
  conditions: leading('letter#*', 'inbox', 'salt'),
};
// A proof of work is used once (core's answer/answer.store.ts).
export const spendProofs = { actions: ['dynamodb:PutItem'], resources: [publicIndex.arn], conditions: leading('spent#*') };
export const countLetters = { actions: ['dynamodb:UpdateItem'], resources: [publicIndex.arn], conditions: leading('limit#*') };
// Whoever publishes takes away what somebody is told no more (core's answer/answer.store.ts).
export const withdrawAnswers = { actions: ['dynamodb:DeleteItem'], resources: [publicIndex.arn], conditions: leading('answer#*') };
export const publishAnswers = {
  actions: ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'],
  resources: [publicIndex.arn],
  conditions: leading('answer#*', 'answers#*'),
};
export const answerLetters = { actions: ['dynamodb:PutItem'], resources: [publicIndex.arn], conditions: leading('letter#*') };
export const takeLettersIn = { actions: ['dynamodb:DeleteItem'], resources: [publicIndex.arn], conditions: leading('inbox') };

// A village's list and what its files tell (core's recipient/recipient.store.ts and told-files.store.ts).
export const publishLists = {
  actions: ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'],
  resources: [publicIndex.arn],
  conditions: leading('village#*', 'list#*'),
};

// The months that anyone may see (core's published/told.store.ts).
export const tellMonths = { actions: ['dynamodb:BatchWriteItem'], resources: [publicIndex.arn], conditions: leading('told#*') };

/** The context is what `shared/kms.ts` sends; a key wrapped for anything else doesn't open. */
export const openVault = {
  actions: ['kms:Decrypt'],
  resources: [vaultKey.arn],
  conditions: [{ test: 'StringEquals', variable: 'kms:EncryptionContext:use', values: ['puskesos-vault'] }],
};
