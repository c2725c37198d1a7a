/** What a household is told about itself, as the saved operation asks for it. */

export interface OwnAid {
  readonly id: string;
  readonly program: { readonly id: string; readonly name: string; readonly fund: 'APBN' | 'APBD' | 'VILLAGE_FUND' };
  readonly state: 'PROPOSED' | 'VERIFIED' | 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly since: string;
  readonly isForOne: boolean;
  readonly told: string;
  readonly toldEn: string;
  /** On the latest lists: its day, and the money or goods. */
  readonly lastDelivery: {
    readonly on: string;
    readonly period: string;
    readonly rupiah: number | null;
    readonly quantity: number | null;
    readonly unit: string | null;
  } | null;
  readonly period: { readonly name: string; readonly from: string; readonly to: string } | null;
}

export interface OwnHousehold {
  readonly village: { readonly code: string; readonly name: string };
  readonly aid: readonly OwnAid[];
  readonly hasMore: boolean;
  readonly decile: { readonly decile: number; readonly date: string; readonly source: string } | null;
  readonly asOf: string;
  readonly desk: { readonly where: string; readonly whereEn: string; readonly hours: string; readonly hoursEn: string };
  readonly ticket: string;
}

/** What a machine has to find before a look. */
export interface Work {
  readonly challenge: string;
  readonly bits: number;
  readonly rounds: number;
}

/** How far a worker has come with it. */
export type Progress = { readonly tried: number } | { readonly found: number };

export interface LookedUp {
  readonly told: string;
  readonly toldEn: string;
  readonly household: OwnHousehold | null;
}
