/** What a link to the desk says: the question by its name, and what its form was filled with. Nothing of it names a person. */

export interface Place {
  readonly question: string | undefined;
  readonly given: Readonly<Record<string, string>>;
}

const ASKED = 'tanya';

export function placeIn(hash: string): Place {
  const { [ASKED]: question, ...given } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  return { question, given };
}

export function hashOf({ question, given }: Place): string {
  if (question === undefined) return '';
  const filled = Object.entries(given).filter(([, value]) => value !== '');
  return `#${new URLSearchParams([[ASKED, question], ...filled])}`;
}
