import { z } from 'zod';

/** The ground of a decision: which policy, which version, by which text. */
export const PolicyRef = z.object({
  policyId: z.string().min(1),
  version: z.int().positive(),
  citation: z.string().min(1),
});
export type PolicyRef = z.infer<typeof PolicyRef>;
