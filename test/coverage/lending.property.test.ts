import { lent, type Team } from '@puskesos/core/coverage/lending.rules';
import { districts } from '@puskesos/core/region';
import { areTouching } from '@puskesos/core/region/ground';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Who is lent to a kecamatan without people: whoever works where, nobody is counted on twice and nobody is lost. */

const worker = (staff: string) => ({ staff, languages: [] });
const regency = fc
  .tuple(...districts.map(() => fc.record({ many: fc.integer({ min: 0, max: 4 }), households: fc.integer({ min: 0, max: 9_000 }) })))
  .map((all) =>
    all.map(
      ({ many, households }, n): Team => ({
        district: districts[n]?.code ?? '',
        households,
        workers: Array.from({ length: many }, (_, m) => worker(`petugas-${n}-${m}`)),
      }),
    ),
  );
const staffOf = (teams: readonly Team[]) => teams.flatMap(({ workers }) => workers.map(({ staff }) => staff)).toSorted();

describe('people who are lent', () => {
  it('are in one kecamatan each, and all of them are somewhere', () => {
    fc.assert(
      fc.property(regency, (teams) => {
        expect(staffOf(lent(teams, new Map()))).toEqual(staffOf(teams));
      }),
    );
  });

  it('go where nobody is, from beside it, and leave somebody behind', () => {
    fc.assert(
      fc.property(regency, (teams) => {
        const had = new Map(teams.map((team) => [team.district, team.workers.length]));
        for (const { district, workers } of lent(teams, new Map())) {
          if ((had.get(district) ?? 0) > 0) expect(workers.length).toBeGreaterThan(0);
          for (const { lentBy } of workers) {
            if (lentBy === undefined) continue;
            expect([had.get(district), workers.length, areTouching(lentBy, district)]).toEqual([0, 1, true]);
          }
        }
      }),
    );
  });

  it('leave no kecamatan with households empty while one beside it has two', () => {
    fc.assert(
      fc.property(regency, (teams) => {
        const after = lent(teams, new Map());
        const empty = after.filter(({ workers, households }) => workers.length === 0 && households > 0);
        for (const { district } of empty) {
          expect(after.filter((other) => other.workers.length > 1 && areTouching(other.district, district))).toEqual([]);
        }
      }),
    );
  });

  it('are those who carry least', () => {
    const [here, there] = ['64.02.06', '64.02.02'];
    const teams = [
      { district: here, households: 900, workers: [] },
      { district: there, households: 600, workers: [worker('berat'), worker('ringan')] },
    ];
    const [own, lender] = lent(
      teams,
      new Map([
        ['berat', 500],
        ['ringan', 100],
      ]),
    );
    expect(own?.workers).toMatchObject([{ staff: 'ringan', lentBy: there }]);
    expect(lender?.workers).toMatchObject([{ staff: 'berat' }]);
  });
});
