import { OptimisticLockError } from '@mikro-orm/core';

/** Two writers of one subject met, or the database asks to try again: whoever lost may try once more. */
export function isLostRace(error: unknown): boolean {
  if (error instanceof OptimisticLockError) return true;
  const { code, constraint } = sqlError(error);
  if (code === '23505') return constraint === 'journal_subject_sequence_key';
  return code === '40001' || code === '40P01';
}

/** Nothing is wrong with the message: the database or the network was away, and the same work may succeed. */
export function isTransient(error: unknown): boolean {
  if (isLostRace(error)) return true;
  const { code = '', message } = sqlError(error);
  return transientCode.test(code) || lostConnection.test(message);
}

/** Connection, resources, operator intervention, lock and statement timeouts, and the sockets below. */
const transientCode =
  /^(08...|53...|57P..|57014|55P03|25P0[234]|25006|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

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
