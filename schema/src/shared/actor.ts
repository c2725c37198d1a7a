import { builder } from './builder.ts';

/** Whoever did something, by what they signed in as. Their record, where they are of the staff, is an edge that `staff/` adds. */
export const ActorRef = builder.objectRef<string>('Actor').implement({
  description: 'Who did something (pelaku): somebody of the staff, or the system by itself.',
  fields: (t) => ({
    code: t.string({ description: 'As they signed in (kode petugas).', resolve: (code) => code }),
    name: t.string({
      nullable: true,
      description: 'Null for who may see neither the staff nor accounts, and of the system itself (nama).',
      resolve: async (code, _args, { staffCalled, accountCalled }) => ((await staffCalled(code)) ?? (await accountCalled(code)))?.name,
    }),
  }),
});
