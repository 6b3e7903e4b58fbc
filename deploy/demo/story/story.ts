import { conversionSteps, directChangeSteps } from './conversion.ts';
import { permitSteps, permitsOnFileSteps } from './permits.ts';
import { poolSteps } from './pool.ts';
import { steadyYearsSteps } from './steady-years.ts';
import type { Step } from './step.ts';
import { subsidySteps } from './subsidy.ts';
import { upscaleSteps } from './upscale.ts';

/** The story that must always run: from a household to an above-scale firm. */
export const storySteps: Step[] = [
  ...poolSteps,
  ...permitsOnFileSteps,
  ...conversionSteps,
  ...permitSteps,
  ...directChangeSteps,
  ...steadyYearsSteps,
  ...subsidySteps,
  ...upscaleSteps,
].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
