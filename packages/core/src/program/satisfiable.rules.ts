import type { Message } from '../shared/error.ts';
import type { Criterion } from './criteria.ts';
import { askedOf } from './criteria-asked.rules.ts';
import { listed, say } from './criteria-words.rules.ts';
import type { aidTargets } from './kinds.ts';
import { StepBudget, StepsExhausted } from './step-budget.ts';
import { type Claim, type Witness, witnessFor } from './witness.rules.ts';

/** Whether anybody at all could meet a tree of tests. */

type Target = (typeof aidTargets)[number];

/** Far more than criteria that people write ever take, and few enough not to keep anybody waiting. */
const STEPS = 30_000;

/** A household that meets the tree, or the claims that get in each other's way. */
export type SearchResult =
  | { readonly witness: Witness }
  /** `oneWay`: there are others, which fail as well. */
  | { readonly clash: readonly Claim[]; readonly oneWay: boolean };

interface Branches {
  readonly leaves: readonly Claim[];
  /** Of each, one claim at least must come true. */
  readonly choices: readonly (readonly Claim[])[];
}

const both = (parts: readonly Branches[]): Branches => ({
  leaves: parts.flatMap(({ leaves }) => leaves),
  choices: parts.flatMap(({ choices }) => choices),
});

function branchesOf({ node, holds }: Claim): Branches {
  if (node.not) return branchesOf({ node: node.not, holds: !holds });
  const joined = node.all ?? node.any;
  if (!joined) return { leaves: [{ node, holds }], choices: [] };
  const parts = joined.map((part) => ({ node: part, holds }));
  return (node.all !== undefined) === holds ? both(parts.map(branchesOf)) : { leaves: [], choices: [parts] };
}

/**
 * Looks for somebody who meets the tree, one way of meeting it after the other. A test is met when it is known to hold, so it is enough to
 * look among those of whom everything is known. Complete: no witness is found only where there is none.
 */
export function findWitness(tree: Criterion, target: Target, budget = new StepBudget(STEPS)): SearchResult {
  let clash: readonly Claim[] | undefined;
  const witnessOf = (leaves: readonly Claim[]) => witnessFor(leaves, target === 'person', budget);

  const follow = ({ leaves, choices: [choice, ...rest] }: Branches): Witness | undefined => {
    const witness = witnessOf(leaves);
    if (!witness) clash ??= leaves;
    if (!witness || !choice) return witness;
    for (const claim of choice) {
      const found = follow(both([{ leaves, choices: rest }, branchesOf(claim)]));
      if (found) return found;
    }
    return undefined;
  };

  const root = branchesOf({ node: tree, holds: true });
  const witness = follow(root);
  if (witness) return { witness };
  return { clash: leastOf(clash ?? [], (claims) => !witnessOf(claims)), oneWay: clash !== root.leaves };
}

/** As few of the claims as clash already. */
function leastOf(claims: readonly Claim[], clashes: (claims: readonly Claim[]) => boolean): readonly Claim[] {
  return claims.reduce<readonly Claim[]>((left, claim) => {
    const without = left.filter((other) => other !== claim);
    return clashes(without) ? without : left;
  }, claims);
}

const asksOfPerson = (node: Criterion): boolean =>
  node.person !== undefined || [...(node.all ?? []), ...(node.any ?? []), ...(node.not ? [node.not] : [])].some(asksOfPerson);

const quoted = ({ node, holds }: Claim): Message => {
  const { id, en } = askedOf(holds ? node : { not: node });
  return say(`“${id}”`, `“${en}”`);
};

function clashMessage(clash: readonly Claim[], oneWay: boolean): Message {
  const { id, en } = listed(clash.map(quoted), '; ');
  const together = clash.length > 1 ? say(' sekaligus', ' together') : say('', '');
  const others = oneWay ? say(' Cara lain memenuhinya pun tidak ada.', ' Nor is there another way to meet them.') : say('', '');
  return say(
    `Tidak seorang pun bisa memenuhi syarat ini${together.id}: ${id}.${others.id} Ubah atau hapus salah satunya.`,
    `Nobody can meet these criteria${together.en}: ${en}.${others.en} Change or remove one of them.`,
  );
}

/** Why nobody can meet the tree, and what to do; undefined when somebody can. A tree too complicated to tell is refused as well. */
export function contradiction(tree: Criterion, target: Target): Message | undefined {
  if (target !== 'person' && asksOfPerson(tree)) {
    return say(
      'Program ini bukan untuk perorangan. Ganti syarat “person” dengan “member”, yang bertanya tentang anggota rumah tangga.',
      'This programme is not for persons. Replace the test “person” by “member”, which asks about members of the household.',
    );
  }
  try {
    const found = findWitness(tree, target);
    return 'clash' in found ? clashMessage(found.clash, found.oneWay) : undefined;
  } catch (error) {
    if (!(error instanceof StepsExhausted)) throw error;
    return say(
      'Syarat ini terlalu rumit untuk diperiksa. Kurangi pilihan di dalam pilihan, atau syarat tentang anggota.',
      'These criteria are too complicated to check. Use fewer choices within choices, or fewer tests of members.',
    );
  }
}
