import type { Lamp } from '../api/journey.ts';

/** 灯：never told by colour alone, so each has a mark, a word and a tone. */
export const lamps: Record<Lamp, { mark: string; word: string; tone: string }> = {
  normal: { mark: '●', word: '正常', tone: 'success' },
  nearing: { mark: '▲', word: '临期', tone: 'warning' },
  overdue: { mark: '■', word: '逾期', tone: 'danger' },
  paused: { mark: '‖', word: '暂停', tone: 'info' },
  completed: { mark: '✓', word: '办结', tone: 'primary' },
};
