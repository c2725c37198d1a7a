import * as Training from '@puskesos/core/training';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';
import { applicants, openedTraining } from '../support/scenes/trained.ts';

/** How those who asked for a training live before it and after it. */

const office = useOffice();
useClock();

describe('a measure', () => {
  const record = (enrollment: string, input: object) =>
    office
      .as(dinsos)
      .mutate(
        'measureLivelihood',
        { enrollment: globalId('TrainingEnrollment', enrollment), income: 700_000, work: 'CASUAL', on: today, ...input },
        'enrollment { measures { at income } }',
      );

  it('is taken before the training or months after it, once, and corrected with a reason', async () => {
    const training = await openedTraining(office.core(), { seats: 1 });
    const made: string[] = [];
    for (const who of await applicants(office, numbers(), 2)) {
      made.push((await Training.request(office.core(), { training: training.id, ...who })).id);
    }
    const [one = '', two = ''] = made;

    expect((await record(one, { at: 'BEFORE' })).enrollment.measures).toEqual([{ at: 'BEFORE', income: 700_000 }]);
    expect((await record(two, { at: 'BEFORE' })).enrollment.measures).toHaveLength(1);
    expect((await record(one, { at: 'BEFORE', income: 1 })).issues).toMatchObject([{ path: 'reason' }]);
    expect((await record(one, { at: 'BEFORE', income: 1, reason: 'salah catat' })).enrollment.measures).toEqual([
      { at: 'BEFORE', income: 1 },
    ]);
    expect((await record(one, { at: 'MONTH_3' })).issues).toMatchObject([{ path: 'on' }]);
    expect((await record(one, { at: 'BEFORE', on: daysFromToday(1) })).issues).toMatchObject([{ path: 'on' }]);
    stopClock(Date.parse(training.sessions.at(-1)?.to ?? '') + 100 * 86_400_000);
    const then = new Date().toISOString().slice(0, 10);
    expect((await record(one, { at: 'MONTH_3', on: then, income: 900_000 })).enrollment.measures).toHaveLength(2);
    expect((await record(one, { at: 'MONTH_6', on: then })).issues).toMatchObject([{ path: 'on' }]);
  });

  it('is summed up for whoever may see trainings, and names nobody', async () => {
    const { id } = await openedTraining(office.core());
    const answer = await office
      .as({ role: 'ministry' })
      .send(`{ training(code: "${id}") { outcome { completed spent cautions { text } } } }`);

    expect(answer.data.training.outcome).toMatchObject({ completed: 0, spent: 0 });
    expect(answer.data.training.outcome.cautions.length).toBeGreaterThan(2);
    // The training twice, and the page of who was in it.
    expect(answer.extensions?.cost.calls).toBe(3);
  });
});
