import { Skeleton } from '@mantine/core';
import { ProblemNote } from '../page/problem-note.js';

/** Within a card, while what it shows is fetched, and where it cannot be. */
export const SectionPending = ({ problem }: { problem: unknown }) =>
  problem ? (
    <ProblemNote error={problem} />
  ) : (
    <div role="status" aria-label="Loading">
      <Skeleton height={16} width="60%" mt={14} />
      <Skeleton height={16} width="40%" mt={10} />
    </div>
  );
