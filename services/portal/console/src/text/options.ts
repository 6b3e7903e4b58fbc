export type Option<Value extends string = string> = { value: Value; label: string };

/** What people choose from: all that has a word, in the order of the words, or some of it. */
export const optionsOf = <Value extends string, Chosen extends Value = Value>(
  words: Readonly<Record<Value, string>>,
  chosen: readonly Chosen[] = Object.keys(words) as unknown as Chosen[],
): Option<Chosen>[] => chosen.map((value) => ({ value, label: words[value] }));

/** A word the console does not know yet is shown as the service wrote it. */
export const labelOf = (options: readonly Option[], value: string | null): string =>
  options.find((option) => option.value === value)?.label ?? value ?? '—';
