import type { DataOf, EventType } from '@tisheng/contracts';

/** How one kind of fact reads in a timeline, beside its name: one sentence, and the text it rests on when its data name none. */
export type Text<Type extends EventType> = {
  detail: (data: DataOf<Type>) => string;
  ground?: string;
};

/** A table over all events of a stream: one without a text does not compile. */
export type Texts<Stream extends { events: object }> = {
  [Type in keyof Stream['events'] & EventType]: Text<Type>;
};
