import type { Day } from '../shared/clock.ts';
import type { Deed, Edge, Need, ProposalRole } from './proposal.machine.ts';
import { type Proposal, type ProposalState, type Purse, proposalStates } from './shapes.ts';

/** The roads as data, one for each purse: which state follows which, in whose hands, and what it needs. What is the same on all is said once. */

interface Row {
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly by: readonly ProposalRole[];
  readonly needs: readonly Need[];
}

interface Road {
  readonly from: Day;
  /** Who decides at the end of it, and by what. */
  readonly source: string;
  readonly edges: readonly Edge[];
}

const inVillage: readonly ProposalRole[] = ['officer', 'village_head'];

/** From the first list to the visit: the village's own part, whoever pays. */
const village: readonly Row[] = [
  { from: 'proposed', to: 'listed', by: inVillage, needs: ['finding'] },
  { from: 'proposed', to: 'rejected', by: inVillage, needs: ['reason', 'next'] },
  { from: 'proposed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
  { from: 'listed', to: 'agreed', by: ['deliberation'], needs: ['deliberation'] },
  { from: 'listed', to: 'rejected', by: ['deliberation'], needs: ['deliberation'] },
  { from: 'listed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
  { from: 'agreed', to: 'verified', by: ['officer'], needs: ['visit', 'finding'] },
  { from: 'agreed', to: 'rejected', by: ['officer'], needs: ['visit', 'reason', 'next', 'ground'] },
  { from: 'agreed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
];

/** What was verified is looked over at Dinsos. */
const atDinsos: readonly Row[] = [
  { from: 'verified', to: 'checked', by: ['dinsos'], needs: ['finding'] },
  { from: 'verified', to: 'agreed', by: ['dinsos'], needs: ['reason'] },
  { from: 'verified', to: 'rejected', by: ['dinsos'], needs: ['reason', 'next', 'ground'] },
  { from: 'checked', to: 'rejected', by: ['dinsos'], needs: ['reason', 'next', 'ground'] },
];

const toMinistry: readonly Row[] = [
  { from: 'checked', to: 'ratified', by: ['dinsos'], needs: ['paper'] },
  { from: 'ratified', to: 'sent', by: ['dinsos'], needs: ['paper', 'window'] },
  { from: 'sent', to: 'accepted', by: ['dinsos'], needs: ['paper'] },
  { from: 'sent', to: 'rejected', by: ['dinsos'], needs: ['paper', 'reason', 'next'] },
];

const byRegency: readonly Row[] = [{ from: 'checked', to: 'accepted', by: ['dinsos'], needs: ['paper', 'finding'] }];

const byVillageHead: readonly Row[] = [
  { from: 'verified', to: 'accepted', by: ['village_head'], needs: ['paper', 'finding'] },
  { from: 'verified', to: 'agreed', by: ['village_head'], needs: ['reason'] },
  { from: 'verified', to: 'rejected', by: ['village_head'], needs: ['reason', 'next', 'ground'] },
];

/** No step is taken by whoever took the one that it looks over. */
const apart: Partial<Record<ProposalState, readonly Deed[]>> = {
  verified: ['proposed', 'visited'],
  checked: ['proposed', 'visited', 'verified'],
  ratified: ['checked'],
  sent: ['ratified'],
};

const fieldwork: readonly Deed[] = ['proposed', 'visited', 'verified'];

function road(about: Omit<Road, 'edges'>, rows: readonly Row[], decided: readonly Deed[]): Road {
  const order = (state: ProposalState) => proposalStates.indexOf(state);
  const looksOver = { ...apart, accepted: decided };
  // To refuse is to look over as well as to let through: who may not do the one may not do the other.
  const onward = (from: ProposalState) => rows.find((row) => row.from === from && row.to !== 'rejected' && order(row.to) > order(from))?.to;
  const over = ({ from, to }: Row) => (to === 'rejected' ? onward(from) : to);
  const edges = rows.map((row) => ({ ...row, apart: looksOver[over(row) as keyof typeof looksOver] ?? [] }));
  return { ...about, edges: edges.toSorted((one, other) => order(one.from) - order(other.from)) };
}

export const roads: Readonly<Record<Purse, Road>> = {
  apbn: road(
    {
      from: '2022-12-01',
      source: 'Kepmensos 150/HUK/2022: deliberation, verification, quality assurance, the Bupati’s ratification, the Minister’s decision',
    },
    [...village, ...atDinsos, ...toMinistry],
    [...fieldwork, 'sent'],
  ),
  apbd: road(
    {
      from: '2022-12-01',
      source: 'the decree (SK) of the Bupati, or of the head of Dinsos for him, within the budget; its steps before that unsourced',
    },
    [...village, ...atDinsos, ...byRegency],
    [...fieldwork, 'checked'],
  ),
  village_fund: road(
    {
      from: '2022-12-01',
      source:
        'the village’s deliberation and the regulation of its head (Perkades) within its Dana Desa; that a visit lies between is unsourced',
    },
    [...village, ...byVillageHead],
    fieldwork,
  ),
};

export const edgesOf = ({ purse }: Pick<Proposal, 'purse'>): readonly Edge[] => roads[purse].edges;

/** The states that there are on a road, in its order. */
export const statesOn = (purse: Purse): readonly ProposalState[] =>
  proposalStates.filter((state) => roads[purse].edges.some(({ from, to }) => from === state || to === state));
