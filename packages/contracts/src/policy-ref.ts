import { z } from 'zod';
import { Version } from './count.ts';
import { text } from './text.ts';

/** The ground of a decision: which policy, which version, by which text. */
export const PolicyRef = z.object({
  policyId: text.name('依据的规则名称'),
  version: Version,
  citation: text.citation('依据的文件与条款'),
});
export type PolicyRef = z.infer<typeof PolicyRef>;
