import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { boundsMet } from './support/bounds-met.ts';
import { budgetsMet } from './support/budgets-met.ts';
import { refusalsMet } from './support/refusals-met.ts';
import { slowest } from './support/slowest.ts';

/** As JSON too, where a program is to read it. */
const outputFile = process.env['TEST_REPORT'];
const json: ['json', { outputFile: string }][] = outputFile ? [['json', { outputFile }]] : [];

/**
 * `TEST_DAY=2027-03-01 npm test` asks whether what passes today passes on the first of a month too; `TEST_DAY=2026-12-31T23:50+08:00` lets midnight
 * fall into it.
 */
const asked = process.env['TEST_DAY'];
const ahead = asked ? Date.parse(asked.length > 10 ? asked : `${asked}T03:00:00Z`) - Date.now() : 0;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // Vite would take graphql's ES build while Apollo and Pothos load its CommonJS build: two copies, two realms.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/engine/another-day.ts'],
    globalSetup: ['test/support/engine/run.ts', 'test/support/browser/pages.ts'],
    reporters: ['default', slowest, refusalsMet, boundsMet, budgetsMet, ...json],
    // Few files go on for long enough that compiling well repays an engine for it: it starts in a third of the CPU time without.
    env: { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1', TEST_AHEAD: String(ahead) },
    pool: 'forks',
    // The engine waits for its disk and its clients for each other: two files at once finish sooner, also on two cores.
    maxWorkers: 2,
    // What hangs is to end. What is slow, on a machine that does other things too, is not a fault.
    testTimeout: 300_000,
    // The first that needs the worked sample makes it, and everybody else waits for that.
    hookTimeout: 900_000,
  },
});
