import type { Calendar } from '../calendar.ts';
import { notice2023 } from './2023.ts';
import { notice2024 } from './2024.ts';
import { notice2025 } from './2025.ts';
import { notice2026 } from './2026.ts';

/** The national notices in hand; a further year is added by loading its notice, never by guess. */
export const officialCalendar: Calendar = {
  years: [notice2023, notice2024, notice2025, notice2026],
};
