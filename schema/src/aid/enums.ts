import { aidStates, endings } from '@puskesos/core/household/aid-shapes';
import { enumOf } from '../shared/enum-of.ts';

export const AidState = enumOf('AidState', 'Where an enrollment stands (status kepesertaan).', aidStates, {
  proposed: 'Diusulkan',
  verified: 'Terverifikasi',
  approved: 'Disetujui',
  active: 'Aktif',
  suspended: 'Ditangguhkan',
  ended: 'Selesai',
});

export const AidEnding = enumOf('AidEnding', 'How an enrollment ended (cara berakhirnya).', endings, {
  graduated: 'No longer in need (graduasi)',
  moved: 'Moved out of the programme’s area (pindah)',
  died: 'The recipient died (meninggal)',
  ineligible: 'No longer meets the criteria (tidak layak)',
  replaced: 'Another took the place (diganti)',
  rejected: 'The proposal was not approved (usulan ditolak)',
  carried_over: 'It goes on in another record: its household was merged, or its member went to another household (diteruskan)',
  merged: 'The household it was merged into had the same already (tercatat dua kali)',
  taken_back: 'The file that began it was taken back: it never was (dibatalkan)',
  withdrawn: 'At their own request (mengundurkan diri)',
});
