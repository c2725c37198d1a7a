export { authorized } from './authorized.ts';
export type { SchemaFacts } from './facts.ts';
export { facts as officeFacts } from './generated/office-facts.ts';
export { facts as publicFacts } from './generated/public-facts.ts';
export { canBeRepeated, isRefusal, newRequestKey, payloadOf, type Refusal, Refused } from './refusals.ts';
export { dayInWords, momentInWords, rupiahInWords, type Scalars, scalarTypes } from './scalars.ts';
export { FileTooLarge, largestUpload, type Upload, uploadOf } from './upload.ts';
