import { Refusal } from '@tisheng/service-kit/refusal';

/** The code a decision is refused with, or null when it is taken. */
export function refusalOf(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
