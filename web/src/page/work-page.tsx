import { Skeleton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router-dom';
import { TryAgain } from '../live/try-again.js';
import { say } from '../words/say.js';
import { Header } from './header.js';
import { ProblemNote } from './problem-note.js';
import styles from './work-page.module.css';

interface Props {
  readonly title: ReactNode;
  readonly back?: { readonly to: string; readonly name: string };
  /** Beside the title. */
  readonly tools?: ReactNode;
  /** For tables and charts; else one column. */
  readonly width?: 'wide';
  /** What scrolls, for a list that draws only what is in view. */
  readonly scroller?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A page of things to do: one column, that reads well on a phone. */
export const WorkPage = ({ title, back, tools, width, scroller, children }: Props) => (
  <>
    <Header />
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
    <div ref={scroller} className={styles.scroller} tabIndex={0}>
      <main className={styles.page} data-width={width}>
        {back && (
          <Link className={styles.back} to={back.to}>
            <IconChevronLeft size={16} aria-hidden />
            {back.name}
          </Link>
        )}
        <div className={styles.top}>
          <h1 className={styles.title}>{title}</h1>
          {tools}
        </div>
        {children}
      </main>
    </div>
  </>
);

/** While the page's content is fetched, and where it cannot be. */
export const WorkPending = ({ problem }: { problem: unknown }) =>
  problem ? (
    <>
      <ProblemNote error={problem} />
      <TryAgain />
    </>
  ) : (
    <div className={styles.pending} role="status" aria-label={say('Loading')}>
      {[72, 54, 64].map(width => (
        <div key={width} className={styles.card}>
          <Skeleton height={18} width={`${width}%`} />
          <Skeleton height={14} width={`${width - 20}%`} mt={12} />
        </div>
      ))}
    </div>
  );

/** Nothing to do, said as the good news it is. */
export const AllDone = ({ says, children }: { says: string; children: ReactNode }) => (
  <div className={styles.done}>
    <strong>{says}</strong>
    <p>{children}</p>
  </div>
);
