import { type ReactNode, useEffect, useRef } from 'react';
import styles from './connect.module.css';

/** The name of a step. The keyboard goes there when the step comes, so that it is read out and goes on from there. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} className={styles.heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
