import { audiences, sessionStates } from '@puskesos/core/socialisation/shapes';
import { enumOf } from '../shared/enum-of.ts';

export const Audience = enumOf('SocialisationAudience', 'Who was told (peserta sosialisasi).', audiences, {
  village_office: 'Perangkat desa/kelurahan',
  rt_rw: 'RT dan RW',
  puskesos: 'Petugas Puskesos',
  partners: 'TKSK, pendamping PKH, PSM',
  citizens: 'Warga',
});

export const SessionState = enumOf('SocialisationState', 'Whether it took place (status sosialisasi).', sessionStates, {
  planned: 'Direncanakan',
  held: 'Dilaksanakan',
  cancelled: 'Dibatalkan',
});
