import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, AttributeValue as LambdaValue } from 'aws-lambda';

/** A record of a stream as Lambda hands it to a function: bytes in base64, times in epoch seconds, and where it comes from. */
export function lambdaRecord(
  { dynamodb = {}, userIdentity, ...record }: StreamRecord,
  source: { arn: string; region: string },
): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, Keys, NewImage, OldImage, ...rest } = dynamodb;
  return {
    ...record,
    awsRegion: source.region,
    eventSourceARN: source.arn,
    ...(userIdentity && { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
    dynamodb: {
      ...rest,
      ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }),
      ...(Keys && { Keys: lambdaMap(Keys) }),
      ...(NewImage && { NewImage: lambdaMap(NewImage) }),
      ...(OldImage && { OldImage: lambdaMap(OldImage) }),
    },
  };
}

const lambdaMap = (map: Record<string, AttributeValue>): Record<string, LambdaValue> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, lambdaValue(value)]));

function lambdaValue(value: AttributeValue): LambdaValue {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(lambdaValue) };
  if (value.M) return { M: lambdaMap(value.M) };
  return value as LambdaValue;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
