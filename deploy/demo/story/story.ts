import { conversionSteps, directChangeSteps } from './conversion.ts';
import { poolSteps } from './pool.ts';
import type { Step } from './step.ts';

/** The story that must always run: from a household to an above-scale firm. */
export const storySteps: Step[] = [...poolSteps, ...conversionSteps, ...directChangeSteps];
