import type { Platform } from '../entry.js';
import { agoda } from './agoda.js';
import { airbnb } from './airbnb.js';
import { bookingCom } from './booking-com.js';
import type { PlatformFacts } from './facts.js';
import { gommt } from './gommt.js';
import { vrbo } from './vrbo.js';

const FACTS: { readonly [P in Platform]: PlatformFacts } = {
  airbnb,
  vrbo,
  booking_com: bookingCom,
  agoda,
  gommt,
};

/** All that is so because a platform is what it is. */
export const factsOf = (platform: Platform): PlatformFacts => FACTS[platform];

export type { Classified, ClassifyContext, PlatformFacts, UidMeaning } from './facts.js';
export { CHORES, type Chore, type Guide, type GuideLine, type Guides } from './guide.js';
