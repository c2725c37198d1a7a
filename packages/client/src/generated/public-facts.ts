// Made by `npm run client` of the printed schema; not to be edited.
import type { SchemaFacts } from '../facts.ts';

export const facts: SchemaFacts = {
  "possibleTypes": {
    "LetterResult": [
      "Acknowledged",
      "Refused"
    ]
  },
  "connections": {
    "Query": {
      "decided": [
        "village"
      ],
      "recipients": [
        "village"
      ]
    }
  },
  "embedded": [
    "Acknowledged",
    "DecidedConnection",
    "DecidedEdge",
    "District",
    "Letter",
    "PageInfo",
    "ProgramCount",
    "PublishedDeliberation",
    "PublishedList",
    "RecipientAid",
    "RecipientConnection",
    "RecipientEdge",
    "RecipientSearch",
    "Refused",
    "Village"
  ]
};
