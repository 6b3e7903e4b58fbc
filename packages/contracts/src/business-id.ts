import { z } from 'zod';

/** The lineage of one business: a uuid v7 that survives conversion, renaming, moving and a new credit code. */
export const BusinessId = z.uuidv7('主体标识无效');
export type BusinessId = z.infer<typeof BusinessId>;
