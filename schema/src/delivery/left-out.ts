import type * as Delivery from '@puskesos/core/delivery';
import { villageOf } from '@puskesos/core/region';
import { EnrollmentRef } from '../aid/enrollment.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { LeftOutReason } from './enums.ts';

const LeftOutRef = builder.objectRef<Delivery.LeftOut>('LeftOut').implement({
  description: 'A recipient in a cycle’s period who is not on its list, and why (tidak terdaftar).',
  fields: (t) => ({
    village: t.field({
      type: VillageRef,
      description: 'Where (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The household as it is now; null where it has moved out of your area.',
      resolve: ({ household }) => household,
    }),
    enrollment: t.field({
      type: EnrollmentRef,
      nullable: true,
      description: 'The enrollment as it is now; null where its household has moved out of your area (kepesertaan).',
      resolve: ({ enrollment }) => enrollment,
    }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'The member it is for; null: the household as a whole.',
      resolve: ({ household, member }) => memberKey(household, member),
    }),
    arrears: t.exposeString('arrears', {
      nullable: true,
      description: 'For which earlier period, on a list that pays arrears; null: the list’s own (rapel periode).',
    }),
    reason: t.expose('reason', { type: LeftOutReason, description: 'Alasan.' }),
  }),
});

export const LeftOutConnection = builder.connectionObject(
  { type: LeftOutRef, name: 'LeftOutConnection', description: 'A page of who is not on a list.' },
  { name: 'LeftOutEdge', description: 'One of them and its cursor.' },
);
