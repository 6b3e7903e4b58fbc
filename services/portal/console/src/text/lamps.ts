type Face = { mark: string; word: string; tone: string };

/** 灯：never told by colour alone, so each has a mark, a word and a tone. */
const faces: Record<string, Face> = {
  normal: { mark: '●', word: '正常', tone: 'success' },
  nearing: { mark: '▲', word: '临期', tone: 'warning' },
  overdue: { mark: '■', word: '逾期', tone: 'danger' },
  paused: { mark: '‖', word: '暂停', tone: 'info' },
  none: { mark: '○', word: '无期限', tone: 'info' },
  done: { mark: '✓', word: '办结', tone: 'primary' },
  completed: { mark: '✓', word: '办结', tone: 'primary' },
};

export const lampFace = (state: string): Face =>
  faces[state] ?? { mark: '○', word: state, tone: 'info' };
/** `临期，剩 2 个工作日`: what the lamp says does not repeat its word. */
export const lampWord = ({ state, text }: { state: string; text: string }): string => {
  const { word } = lampFace(state);
  return text.includes(word) ? '' : word;
};
export const openLamps = ['overdue', 'nearing', 'normal', 'paused'] as const;
