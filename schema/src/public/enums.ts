import { ownMoney } from '@puskesos/core/regency';
import { builder } from './builder.ts';

const shown = <const V extends string>(value: V, description: string) => ({ value, description });

export const FundSource = builder.enumType('FundSource', {
  description: 'Whose money it is (sumber dana).',
  values: {
    APBN: shown('apbn', 'State budget (APBN, dana pusat)'),
    APBD: shown('apbd', ownMoney.full),
    VILLAGE_FUND: shown('village_fund', 'Village fund (Dana Desa)'),
  } as const,
});

export const AidKind = builder.enumType('AidKind', {
  description: 'What is given (jenis bantuan).',
  values: { CASH: shown('cash', 'Uang tunai'), GOODS: shown('goods', 'Barang'), SERVICE: shown('service', 'Layanan') } as const,
});

export const ShownAs = builder.enumType('ShownAs', {
  description: 'How the public list shows a programme (tampil di daftar umum).',
  values: {
    NAMES: shown('names', 'By its recipients’ masked names (nama tersamar)'),
    COUNT: shown('count', 'Only how many they are (jumlah saja)'),
  } as const,
});

export const RecipientStatus = builder.enumType('RecipientStatus', {
  description: 'Where a recipient stands in a programme (status penerima).',
  values: {
    APPROVED: shown('approved', 'Disetujui, belum disalurkan'),
    ACTIVE: shown('active', 'Menerima'),
    SUSPENDED: shown('suspended', 'Ditangguhkan sementara'),
  } as const,
});

export const OwnAidState = builder.enumType('OwnAidState', {
  description: 'Where one’s own household stands in a programme (status).',
  values: {
    PROPOSED: shown('proposed', 'Diusulkan'),
    VERIFIED: shown('verified', 'Terverifikasi, menunggu persetujuan'),
    APPROVED: shown('approved', 'Disetujui, belum disalurkan'),
    ACTIVE: shown('active', 'Menerima'),
    SUSPENDED: shown('suspended', 'Ditangguhkan sementara'),
    ENDED: shown('ended', 'Selesai'),
  } as const,
});
