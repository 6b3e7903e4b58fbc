import { acceptance, handling, received } from './permits.ts';
import { converted, cultivation, registered, type StoryFact } from './shop.ts';
import { subsidy } from './subsidy.ts';
import { upscale } from './upscale.ts';

export {
  acceptance,
  handling,
  received,
  suspension,
} from './permits.ts';
export {
  codes,
  converted,
  cultivation,
  registered,
  registration,
  type StoryFact,
  shop,
} from './shop.ts';
export { matured, publicised, subsidy } from './subsidy.ts';
export { upscale } from './upscale.ts';

/** 一家面馆: from its first registration to the statisticians' roster. */
export const wholeStory: StoryFact[] = [
  registered(),
  ...cultivation,
  converted,
  ...received,
  ...acceptance,
  ...handling,
  ...subsidy,
  ...upscale,
];
