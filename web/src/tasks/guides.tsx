import type { Guide } from '../server/tasks.js';
import { GuideCard } from './guide-card.js';

/** Of a longer list the guide is folded, so that the steps stay in view. */
const STEPS_BESIDE = 4;

export const Guides = ({ guides, steps }: { guides: readonly Guide[]; steps: number }) =>
  guides.map(guide => (
    <GuideCard
      key={`${guide.platform} ${guide.chore}`}
      guide={guide}
      shown={steps <= STEPS_BESIDE ? 'open' : 'folded'}
    />
  ));
