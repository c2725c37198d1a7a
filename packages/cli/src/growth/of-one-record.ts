/**
 * Partitions of one record with its history and what lies beside it, and of one mark: they grow by what happens to that record, some kilobytes a year.
 * As DATA-MODEL.md writes them.
 */
export const ofOneRecord: readonly string[] = [
  ...['answer#{of}', 'letter#{id}', 'limit#look#{name}', 'spent#{proof}'],
  ...['account#{id}', 'claim#{digest}', 'login#{digest}'],
  ...[
    'batch#{id}',
    'case#{id}',
    'cycle#{id}',
    'deliberation#{id}',
    'double#{id}',
    'entry#{id}',
    'entry#{village}',
    'fund#{id}',
    'household#{id}',
  ],
  ...[
    'intake#{id}',
    'intervention#{id}',
    'objection#{id}',
    'program#{id}',
    'socialisation#{id}',
    'staff#{id}',
    'stand-in#{id}',
    'suggestion#{id}',
  ],
  ...['training#{id}', 'training-enrollment#{id}', 'upload#{id}', 'visit#{visit}', 'wrse#{id}', 'pocket#{pocket}', 'pocketed#{village}'],
  ...['enrollment#{enrollment}', 'enrollment#{who.enrollment}', 'household#{household}', 'household-cases#{household}'],
  ...['household-repeats#{household}', 'survey#{household}', 'learner#{person}', 'letters#{subject}', 'look-ups#{actor.id}'],
  ...['number#{fingerprint}', 'once#{actor.id}#{fingerprint}', 'staff-person#{blind}', 'task#{kind}#{about}'],
  // Marks that something was done once.
  ...['duties', 'followed', 'lists', 'names', 'rewriting', 'seen', 'staff keys', '{item.pk}'],
];
