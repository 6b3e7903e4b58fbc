import type { EntityManager } from '@mikro-orm/postgresql';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import type { Calendar } from '@tisheng/workdays';

export type Days = { reference: Reference; calendar: Calendar; nearingWorkdays: number };

/** The calendar and the lamp bands in force; before the first calendar has come, every day is an estimate. */
export async function loadDays(em: EntityManager, today: string): Promise<Days> {
  const reference = await loadReference(em);
  const isMissing = reference.missing({ calendar: true }).length > 0;
  const bands = reference.findPolicy('lamp-bands', today)?.parameters;
  return {
    reference,
    calendar: isMissing ? { years: [] } : reference.calendar,
    nearingWorkdays: bands?.nearingWorkdays ?? 0,
  };
}
