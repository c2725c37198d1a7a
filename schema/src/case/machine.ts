import { calendarOn } from '@puskesos/core/case/case.calendar';
import { type CaseTransition, type StandIn, standIns, stateTerms, transitions } from '@puskesos/core/case/case.machine';
import { caseStates, type CaseState as State } from '@puskesos/core/case/shapes';
import { type Day, dayOf } from '@puskesos/core/shared/clock';
import { builder } from '../shared/builder.ts';
import { CaseCategory, CaseHand, CaseMove, CaseNeed, CaseOutcome, CaseState } from './enums.ts';

/** The way of a case as data, for a screen to draw. */

interface StateOn {
  readonly state: State;
  readonly on: Day;
}

const daysAt = ({ state, on }: StateOn, how: 'usual' | 'urgent'): number | null => {
  if (state === 'closed') return null;
  const { days, urgent } = calendarOn(on);
  return (how === 'urgent' ? urgent.days : days)[state];
};

const StepRef = builder.objectRef<StateOn>('CaseStep').implement({
  description: 'A state of a case, and how long it may stay there (tahap).',
  fields: (t) => ({
    state: t.expose('state', { type: CaseState, description: 'Status.' }),
    term: t.string({ description: 'In Indonesian (istilah).', resolve: ({ state }) => stateTerms[state].id }),
    termEn: t.string({ description: 'In English.', resolve: ({ state }) => stateTerms[state].en }),
    days: t.int({
      nullable: true,
      description: 'Days allowed today; null: no end (tenggat hari).',
      resolve: (step) => daysAt(step, 'usual'),
    }),
    urgentDays: t.int({
      nullable: true,
      description: 'The same of what is urgent (tenggat hari bila mendesak).',
      resolve: (step) => daysAt(step, 'urgent'),
    }),
  }),
});

export const CaseEdgeRef = builder.objectRef<CaseTransition>('CaseMoveRule').implement({
  description: 'A move that a case can make, and who makes it (langkah).',
  fields: (t) => ({
    move: t.expose('move', { type: CaseMove, description: 'Langkah.' }),
    from: t.expose('from', { type: CaseState, nullable: true, description: 'From where; null: it begins there (dari).' }),
    to: t.expose('to', { type: CaseState, description: 'To where (ke).' }),
    by: t.field({ type: [CaseHand], description: 'Who makes it (oleh).', resolve: ({ by }) => [...by] }),
    needs: t.field({ type: [CaseNeed], description: 'What it asks for (isian).', resolve: ({ needs }) => [...needs] }),
    standIn: t.boolean({
      description:
        'True where you gave the recommendation that it decides on, in whatever login: only with a reason for standing in (`standIn`), else SamePerson. False in the list of all moves.',
      resolve: (move) => 'standIn' in move && move.standIn === true,
    }),
    outcomes: t.field({
      type: [CaseOutcome],
      description: 'With which outcomes it may close; none where it doesn’t (hasil).',
      resolve: ({ outcomes = [] }) => [...outcomes],
    }),
  }),
});

const StandInRef = builder.objectRef<StandIn>('CaseStandIn').implement({
  description: 'Who may act in whose place (pengganti).',
  fields: (t) => ({
    of: t.expose('of', { type: CaseHand, description: 'For whom (yang digantikan).' }),
    by: t.expose('by', { type: CaseHand, description: 'Oleh.' }),
    when: t.exposeString('when', {
      description:
        '`vacant`: nobody at work holds the office in the village today; `district`, `regency`: the case has come up so far (kapan).',
    }),
    because: t.string({ description: 'Why, in Indonesian (alasan).', resolve: ({ because }) => because.id }),
    becauseEn: t.string({ description: 'Why, in English.', resolve: ({ because }) => because.en }),
  }),
});

const MachineRef = builder.objectRef<{ readonly on: Day }>('CaseMachine').implement({
  description: 'The way of a case from its registration to its end (alur kasus, Permensos 15/2018).',
  fields: (t) => ({
    states: t.field({ type: [StepRef], description: 'Tahap.', resolve: ({ on }) => caseStates.map((state) => ({ state, on })) }),
    edges: t.field({ type: [CaseEdgeRef], description: 'Langkah.', resolve: () => [...transitions] }),
    standIns: t.field({ type: [StandInRef], description: 'Pengganti.', resolve: () => [...standIns] }),
    urgent: t.field({
      type: [CaseCategory],
      description: 'What is urgent (jenis mendesak).',
      resolve: ({ on }) => [...calendarOn(on).urgent.categories],
    }),
    escalatedDays: t.int({
      description: 'Days a case has at the desk above, once it was late (tenggat hari setelah naik).',
      resolve: ({ on }) => calendarOn(on).escalated,
    }),
    repeatWithin: t.int({
      description: 'Within how many days the same of a household counts as reported again (batas hari pengulangan).',
      resolve: ({ on }) => calendarOn(on).repeatWithin,
    }),
    source: t.string({ description: 'Where the days are known from (sumber).', resolve: ({ on }) => calendarOn(on).source }),
  }),
});

builder.queryField('caseMachine', (t) =>
  t.field({
    type: MachineRef,
    description: 'How a case goes from state to state, who moves it and how long it may stay (alur kasus).',
    authScopes: { right: 'case.read' },
    resolve: (_root, _args, { core }) => ({ on: dayOf(core.now()) }),
  }),
);
