/** Does a text name somebody? What a sender is told holds no name that the public list does not show. */

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’`]/gu, '')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** Two words of a name, one after the other; a name of one word only where it is long enough to be no other. */
const SHORTEST = 5;

export function mentionsName(text: string, people: readonly { readonly name: string }[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return people.some(({ name }) => {
    const words = wordsOf(name);
    if (words.length === 1) return (words[0] ?? '').length >= SHORTEST && said.includes(` ${words[0]} `);
    return words.some((word, index) => index > 0 && said.includes(` ${words[index - 1]} ${word} `));
  });
}
