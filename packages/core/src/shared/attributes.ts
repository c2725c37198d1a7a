/** Values as DynamoDB writes them in JSON, `{ "S": "text" }`, and as the code has them: as AWS' document client would read them. */

export type Attribute = Readonly<Record<string, unknown>>;
export type Attributes = Readonly<Record<string, Attribute>>;

export function itemIn(attributes: Attributes): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const name in attributes) item[name] = valueIn(attributes[name] as Attribute);
  return item;
}

function valueIn(attribute: Attribute): unknown {
  for (const kind in attribute) {
    const value = attribute[kind];
    switch (kind) {
      case 'S':
      case 'BOOL':
        return value;
      case 'N':
        return numberIn(value as string);
      case 'M':
        return itemIn(value as Attributes);
      case 'L':
        return (value as Attribute[]).map(valueIn);
      case 'NULL':
        return null;
      case 'SS':
        return new Set(value as string[]);
      case 'NS':
        return new Set((value as string[]).map(numberIn));
      case 'B':
        return bytesIn(value as string);
      case 'BS':
        return new Set((value as string[]).map(bytesIn));
      default:
        throw new TypeError(`no kind of attribute: ${kind}`);
    }
  }
  throw new TypeError('an attribute without a value');
}

/** A whole number that a double can't hold stays whole; a broken one is refused. */
function numberIn(text: string): number | bigint {
  const number = Number(text);
  return Math.abs(number) > Number.MAX_SAFE_INTEGER ? BigInt(text) : number;
}

const bytesIn = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Of an item's key, or of any that are texts alone. */
export function textsOf(texts: Readonly<Record<string, string>>): Attributes {
  const attributes: Record<string, Attribute> = {};
  for (const name in texts) attributes[name] = { S: texts[name] };
  return attributes;
}
