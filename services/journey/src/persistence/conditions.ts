/** Collects the conditions of one statement with their bound values. */
export function conditions() {
  const values: unknown[] = [];
  const parts: string[] = [];
  const bind = (value: unknown): string => {
    values.push(value);
    return `$${values.length}`;
  };
  return {
    values,
    bind,
    and: (sql: string): void => void parts.push(sql),
    where: (): string => (parts.length > 0 ? `where ${parts.join(' and ')}` : ''),
  };
}

export type Conditions = ReturnType<typeof conditions>;
