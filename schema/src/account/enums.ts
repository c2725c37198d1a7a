import { accountRoles } from '@puskesos/core/account';
import { enumOf } from '../shared/enum-of.ts';
import { roleWords } from '../shared/role.ts';

const { system: _none, ...words } = roleWords;

export const AccountRole = enumOf('AccountRole', 'As what somebody may sign in (peran akun).', accountRoles, words);
