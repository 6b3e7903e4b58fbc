import { describe, expect, it } from 'vitest';
import { storyEnds, workdayBefore } from './days.ts';

describe('the days of the life', () => {
  it('count working days back from the present', () => {
    expect(workdayBefore('2026-11-24', 0)).toBe('2026-11-24');
    expect(workdayBefore('2026-11-24', 1)).toBe('2026-11-23');
    expect(workdayBefore('2026-11-24', 2)).toBe('2026-11-20');
    expect(workdayBefore('2026-11-24', 8)).toBe('2026-11-12');
  });

  it('never lie before the end of the story', () => {
    expect(workdayBefore('2026-11-24', 40)).toBe(storyEnds);
    expect(workdayBefore('2026-11-13', 3)).toBe(storyEnds);
  });
});
