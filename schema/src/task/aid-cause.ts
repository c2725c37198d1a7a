import { aidCauses } from '@puskesos/core/task/shapes';
import { enumOf } from '../shared/enum-of.ts';

export const AidCause = enumOf('AidCause', 'What was learnt of somebody that their aid has to follow (sebab).', aidCauses, {
  died: 'The member it is for has died (meninggal)',
  moved: 'The member it is for lives there no more (pindah)',
  nobody_left: 'Nobody lives in the household any more (tidak ada lagi yang tinggal)',
  merged: 'Two households turned out to be one (digabung)',
  split: 'The household has parted (berpisah)',
  occupation: 'The occupation of somebody there rules the programme out (pekerjaan)',
  not_poor: 'A visit found the household not poor (ditemukan tidak miskin)',
  moved_village: 'The household lives in another village now (pindah desa)',
  objection_upheld: 'An objection was upheld (sanggah diterima)',
  payment_says_died: 'A payment file says that the recipient has died (MENINGGAL)',
  payment_excluded: 'A payment file says that the recipient was excluded (EXCLUDE)',
  not_delivered: 'A sample check found that nothing arrived (tidak diterima)',
  not_collected: 'There is nobody who may collect it (tidak ada yang dapat mengambil)',
  criteria: 'What was learnt of its people turned the programme’s criteria against it (tidak lagi memenuhi syarat)',
  new_criteria: 'The programme’s criteria have changed, and are against it or leave it open (syarat program berubah)',
  visit: 'What a visit found or was told turned the programme’s criteria against it, or leaves them open (hasil kunjungan)',
  came_back: 'Somebody who was thought dead or gone is there; what had ended by it may be proposed anew (ternyata masih ada)',
});
