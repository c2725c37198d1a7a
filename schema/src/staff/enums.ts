import { spoken } from '@puskesos/core/regency';
import { languages, positions, staffRoles } from '@puskesos/core/staff';
import { enumOf } from '../shared/enum-of.ts';

export const StaffRole = enumOf('StaffRole', 'Office in a Puskesos (Permensos 15/2018), or of a partner who works beside it.', staffRoles, {
  coordinator: 'Koordinator',
  front_office: 'Front office: registers complaints (petugas pendaftaran)',
  back_office: 'Back office: handles and recommends (petugas penanganan)',
  facilitator: 'Facilitator: visits homes (fasilitator)',
  tksk: 'Social welfare worker of a kecamatan (tenaga kesejahteraan sosial kecamatan)',
  pkh_companion: 'Companion of PKH families (pendamping PKH)',
  psm: 'Community social worker, a volunteer (pekerja sosial masyarakat)',
});

export const StaffPosition = enumOf('StaffPosition', 'Whom somebody works for (kedudukan petugas).', positions, {
  puskesos: 'The Puskesos itself (petugas Puskesos)',
  tksk: 'Social welfare worker of a kecamatan (TKSK)',
  pkh_companion: 'Companion of PKH families (pendamping PKH)',
  psm: 'Community social worker (PSM)',
});

export const Language = enumOf('Language', 'What somebody speaks with families (bahasa).', languages, spoken);
