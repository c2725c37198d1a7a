import type { Office, Person } from '../office/office.ts';
import { dinsos, VILLAGE } from '../register/people.ts';

/** Things built and mended for places, and what becomes of them. */

const INTERVENTION = 'intervention { id state version percent spent villages { code } }';

export const planInput = (change: object = {}) => ({
  name: 'Jamban sehat',
  sector: 'SANITATION',
  agency: 'dinas-perkim',
  villages: [VILLAGE],
  fund: 'APBD',
  year: 2026,
  ceiling: 900_000_000,
  planned: 800_000_000,
  basis: 'DPA Dinas Perkim 2026',
  on: '2026-01-15',
  ...change,
});

/** What people of an office say of interventions; by Dinsos where nobody is named. */
export function intervening(office: Office) {
  const say = (name: string, input: object, by: Person = dinsos, payload = INTERVENTION) => office.as(by).mutate(name, input, payload);
  const of =
    (name: string, said: object) =>
    (intervention: string, change: object = {}, by?: Person) =>
      say(name, { intervention, ...said, ...change }, by);
  const plan = (change: object = {}, by?: Person) => say('planIntervention', planInput(change), by);
  const contract = of('contractIntervention', { on: '2026-02-10', evidence: 'SPK 12/2026', rupiah: 780_000_000 });
  const report = of('reportProgress', { on: '2026-03-31', percent: 40, spent: 300_000_000, text: 'Pondasi selesai', evidence: 'Foto 1' });
  return {
    plan,
    change: of('changeIntervention', { reason: 'perubahan anggaran' }),
    contract,
    report,
    finish: of('finishIntervention', { on: '2026-06-30', evidence: 'BAST 7/2026' }),
    stop: of('stopIntervention', { on: '2026-06-30', evidence: 'Surat 9/2026', reason: 'penyedia mundur' }),
    planned: async (change: object = {}): Promise<string> => (await plan(change)).intervention.id,
    /** Contracted, and reported of once. */
    async underWay(change: object = {}): Promise<string> {
      const { id } = (await plan(change)).intervention;
      await contract(id);
      await report(id);
      return id;
    },
  };
}
