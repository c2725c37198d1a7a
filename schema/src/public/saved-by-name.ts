// Written by `npm run sdl`.

const names = `
AdultsByName AskForWork ComplainOfOffice Decided FollowLetter ObjectToOwn OwnHousehold RaiseObjection RecipientsByName
SuggestHousehold VillageList
`;

/** What the saved operations are called. */
export const savedNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
