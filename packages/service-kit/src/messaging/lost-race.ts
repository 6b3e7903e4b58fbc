import { OptimisticLockError } from '@mikro-orm/core';

/** Two writers of one subject met, or the database asks to try again: whoever lost may try once more. */
export function isLostRace(error: unknown): boolean {
  if (error instanceof OptimisticLockError) return true;
  const { code, constraint } = sqlError(error);
  if (code === '23505') return constraint === 'journal_subject_sequence_key';
  return code === '40001' || code === '40P01';
}

/**
 * Nothing is wrong with the message: the database or the network was away, and the same work may succeed. The one list
 * of such reasons; whatever is not on it is parked.
 */
export function isTransient(error: unknown): boolean {
  if (isLostRace(error)) return true;
  const { code = '', message } = sqlError(error);
  return transientCode.test(code) || lostConnection.test(message);
}

/**
 * Connection, resources (disk, memory, connections), operator intervention, input and output, lock, statement and
 * transaction timeouts, a server that only reads yet, and the sockets below. Not 25P02: a transaction that goes on
 * after a failed statement is a bug of its handler, and would come again for ever.
 */
const transientCode =
  /^(08...|40003|53...|57P..|57014|58030|55P03|25P0[34]|25006|ECONN.*|EPIPE|E(HOST|NET)(UNREACH|DOWN)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/** What pg and its pool say without a code. */
const lostConnection =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|Query read timeout|connection error and is not queryable|Client was closed and is not queryable/;

/** Enough to find it; its text may hold personal data and stays in the database. */
export function kindOf(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = sqlError(error);
  return { error: error.name, ...(code === undefined ? {} : { code }) };
}

function sqlError(error: unknown): { code?: string; constraint?: string; message: string } {
  if (!(error instanceof Error)) return { message: '' };
  const { code, constraint, cause } = error as Error & { code?: unknown; constraint?: unknown };
  if (typeof code !== 'string' && cause instanceof Error) return sqlError(cause);
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    message: error.message,
  };
}
