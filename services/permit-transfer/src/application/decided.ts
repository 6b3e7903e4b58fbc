import type { PersonContext } from '@tisheng/service-kit/http';
import type { CaseRow } from '#persistence/case-row.ts';
import type { DatedCalendar } from '#persistence/cases.ts';
import { briefCase } from './case-views.ts';

/** What a decision leaves: the case, the calendar it rested on, and what the business ought to be told. */
export type Decided = { row: CaseRow; calendar: DatedCalendar; hint: string | null };

export function presentDecision({ actor, today }: PersonContext, { row, calendar, hint }: Decided) {
  return { ...briefCase(row, { actor, calendar, today }), renewalHint: hint };
}
