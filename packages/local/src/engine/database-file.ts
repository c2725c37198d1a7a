import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the SQLite file DynamoDB Local keeps its data in, before it does. Throws if the file is damaged: DynamoDB Local would start
 * on it and fail later, request by request. Sets the write-ahead log, with which it writes three times as fast; as it never empties
 * that log by itself, we do, until `close`, which must come after the engine has ended.
 */
export function openDatabaseFile(folder: string): { close(): void } {
  const database = new DatabaseSync(join(folder, 'shared-local-instance.db'));
  try {
    database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = WAL');
    const check = database.prepare('PRAGMA quick_check(1)').get();
    if (check?.['quick_check'] !== 'ok') throw new Error('damaged');
  } catch (error) {
    database.close();
    throw error;
  }
  const emptying = setInterval(() => {
    try {
      // PASSIVE waits for nobody and holds nobody up.
      database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // Locked just now; the next turn takes it.
    }
  }, 1000).unref();
  return {
    close() {
      clearInterval(emptying);
      database.close();
    },
  };
}
