import type { Parsed } from '@tisheng/service-kit/imports';

/** What is wrong with a cell of a row, in Chinese, and what to do; an error keeps the row out. */
export type RowProblem = { column: string; level: 'error' | 'warning'; message: string };

/** Collects what the cells of one row say, and what is wrong with them. */
export class RowReader<Key extends string> {
  readonly problems: RowProblem[] = [];
  readonly cells: Record<Key, string>;
  readonly labels: Record<Key, string>;

  constructor(cells: Record<Key, string>, labels: Record<Key, string>) {
    this.cells = cells;
    this.labels = labels;
  }

  /** The value of a cell, or null after its problem was noted. */
  read<Value>(key: Key, parse: (text: string) => Parsed<Value>): Value | null {
    const parsed = parse(this.cells[key]);
    if (!parsed.ok) {
      this.error(key, parsed.problem);
      return null;
    }
    if (parsed.warning) this.warn(key, parsed.warning);
    return parsed.value;
  }

  error(key: Key, message: string): void {
    this.problems.push({ column: this.labels[key], level: 'error', message });
  }

  warn(key: Key, message: string): void {
    this.problems.push({ column: this.labels[key], level: 'warning', message });
  }

  get isFaulty(): boolean {
    return this.problems.some(({ level }) => level === 'error');
  }
}
