// Made by `npm run client` of the printed schema; not to be edited.
import type { SchemaFacts } from '../facts.ts';

export const facts: SchemaFacts = {
  "possibleTypes": {
    "LetterResult": [
      "Acknowledged",
      "Refused"
    ],
    "LookResult": [
      "LookedUp",
      "Refused"
    ],
    "WorkResult": [
      "Refused",
      "Work"
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
    "LookedUp",
    "OwnDecile",
    "OwnDelivery",
    "OwnHousehold",
    "PageInfo",
    "PayPeriod",
    "ProgramCount",
    "PublishedDeliberation",
    "PublishedList",
    "PuskesosDesk",
    "RecipientAid",
    "RecipientConnection",
    "RecipientEdge",
    "RecipientSearch",
    "Refused",
    "Village",
    "Work"
  ]
};
