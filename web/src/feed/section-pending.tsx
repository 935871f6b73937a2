import { Skeleton } from '@mantine/core';
import { TryAgain } from '../live/try-again.js';
import { ProblemNote } from '../page/problem-note.js';
import { say } from '../words/say.js';

/** Within a card, while what it shows is fetched, and where it cannot be. */
export const SectionPending = ({ problem }: { problem: unknown }) =>
  problem ? (
    <>
      <ProblemNote error={problem} />
      <TryAgain />
    </>
  ) : (
    <div role="status" aria-label={say('Loading')}>
      <Skeleton height={16} width="60%" mt={14} />
      <Skeleton height={16} width="40%" mt={10} />
    </div>
  );
