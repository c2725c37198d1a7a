import * as Account from '@puskesos/core/account';
import { findDistrict, findVillage } from '@puskesos/core/region';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { orNull } from '../shared/or-null.ts';
import { plain } from '../shared/plain.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { AccountRole } from './enums.ts';

export const AccountRef = recordRef<Account.Account>('Account', {
  key: ({ id }) => id,
  load: async (codes, { core }) => {
    const found = (await orNull(() => Account.byIds(core, { accounts: [...codes] }))) ?? [];
    return codes.map((code) => found.find(({ id }) => id === code) ?? null);
  },
});

const fields = fieldsOf<Account.Account>((t) => ({
  code: t.exposeString('id', { description: 'As history names them; an officer’s is their code as staff (kode akun).' }),
  name: t.exposeString('name', { description: 'Nama.' }),
  role: t.expose('role', { type: AccountRole, description: 'As what they act (peran).' }),
  village: t.field({
    type: VillageRef,
    nullable: true,
    description: 'A head of a village’s (desa/kelurahan).',
    resolve: ({ place = '' }) => findVillage(place),
  }),
  district: t.field({
    type: DistrictRef,
    nullable: true,
    description: 'A camat’s (kecamatan).',
    resolve: ({ place = '' }) => findDistrict(place),
  }),
  email: t.exposeString('email', {
    nullable: true,
    description: 'By which the sign-in service knows the person; null of a program (surel).',
  }),
  client: t.exposeString('client', { nullable: true, description: 'As the sign-in service names the program; null of a person (klien).' }),
  from: t.expose('from', { type: 'Date', description: 'First day (mulai).' }),
  to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day; null where none is set (sampai).' }),
  closedAt: t.expose('closedAt', { type: 'Instant', nullable: true, description: 'When it was ended at once (ditutup).' }),
  hasSignedIn: t.boolean({
    resolve: ({ logins }) => logins.length > 0,
    description: 'Is it tied to a sign-in? It is from the first one on, until these are forgotten (sudah pernah masuk).',
  }),
  version: versionField(t),
}));

AccountRef.implement({ description: 'Who may sign in, as what, from when to when (akun).', fields });

builder.objectField(ActorRef, 'account', (t) =>
  t.field({
    type: AccountRef,
    nullable: true,
    description: 'What they sign in with; null for who may not see accounts, and of the system itself (akun).',
    resolve: (code) => code,
  }),
);

const changes = historyOf<Account.Account>('Account', 'an account', 'riwayat akun', snapshotOf('Account', 'the account', fields));
builder.objectField(AccountRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Account.history(core, { account: id, page })),
  }),
);

const AccountConnection = builder.connectionObject(
  { type: AccountRef, name: 'AccountConnection', description: 'A page of accounts.' },
  { name: 'AccountEdge', description: 'An account and its cursor.' },
);

builder.objectField(RegencyRef, 'accounts', (t) =>
  t.field({
    type: AccountConnection,
    nullable: true,
    description: 'Who may or might sign in, those too that have ended, by role and place; for Dinsos and auditors (daftar akun).',
    args: { role: t.arg({ type: AccountRole, description: 'Only of this role (peran).' }), ...pageArgs },
    authScopes: { right: 'account.read' },
    complexity: pageComplexity,
    resolve: async (_regency, { role, ...page }, { core }) => connectionOf(await Account.list(core, { ...plain({ role }), page })),
  }),
);

builder.queryField('account', (t) =>
  t.field({
    type: AccountRef,
    nullable: true,
    description: 'One account; for Dinsos and auditors.',
    args: { code: t.arg.string({ required: true, description: 'As history names it (kode akun).' }) },
    authScopes: { right: 'account.read' },
    resolve: (_root, { code }, { core }) => Account.byId(core, { account: code }),
  }),
);
