import type { ReactNode } from 'react';
import styles from './drawing.module.css';

/*
 * What drawings of extranets are made of: no more than is needed to find the place. They show where things stand, not
 * how they look, and every word on them is read out by `says`.
 */

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A page of an extranet, 360 by 236. */
export const Drawing = ({ says, children }: { readonly says: string; readonly children: ReactNode }) => (
  <svg className={styles.drawing} viewBox="-8 0 376 238" role="img" aria-label={says}>
    <rect className={styles.page} x={0.5} y={0.5} width={359} height={235} rx={10} />
    <path className={styles.band} d="M1 27V11A10 10 0 0 1 11 1H349A10 10 0 0 1 359 11V27Z" />
    {children}
  </svg>
);

/** Words that are there beside what is looked for. */
export const Label = ({ x, y, text, strong }: Place & { readonly text: string; readonly strong?: true }) => (
  <text className={styles.text} data-strong={strong} x={x} y={y}>
    {text}
  </text>
);

/** Something that does not matter here. */
export const Ghost = ({ x, y, w, h = 7 }: Place & { readonly w: number; readonly h?: number }) => (
  <rect className={styles.ghost} x={x} y={y} width={w} height={h} rx={3} />
);

export const Sheet = ({ x, y, w, h }: Place & { readonly w: number; readonly h: number }) => (
  <rect className={styles.sheet} x={x} y={y} width={w} height={h} rx={8} />
);

interface Pressed extends Place {
  readonly w: number;
  readonly text: string;
  /** The number of the step that it belongs to. */
  readonly step: number;
}

/** What is to be pressed, with the number of its step. */
export const Press = ({ x, y, w, text, step }: Pressed) => (
  <g>
    <rect className={styles.press} x={x} y={y} width={w} height={24} rx={6} />
    <text className={styles.text} data-strong x={x + 14} y={y + 16}>
      {text}
    </text>
    <Mark x={x} y={y + 12} step={step} />
  </g>
);

/** Where a link stands, or is pasted. */
export const Field = ({ x, y, w, text }: Place & { readonly w: number; readonly text: string }) => (
  <g>
    <rect className={styles.field} x={x} y={y} width={w} height={24} rx={5} />
    <text className={styles.text} x={x + 9} y={y + 16}>
      {text}
    </text>
  </g>
);

export const Mark = ({ x, y, step }: Place & { readonly step: number }) => (
  <g>
    <circle className={styles.mark} cx={x} cy={y} r={8.5} />
    <text className={styles.number} x={x} y={y + 4}>
      {step}
    </text>
  </g>
);

/** Some weeks of a calendar. */
export function Weeks({ x, y, weeks, cell }: Place & { readonly weeks: number; readonly cell: number }) {
  const days = Array.from({ length: weeks * 7 }, (_, day) => day);
  return (
    <g>
      {days.map(day => (
        <rect
          key={day}
          className={styles.cell}
          x={x + (day % 7) * (cell + 2)}
          y={y + Math.floor(day / 7) * (cell + 2)}
          width={cell}
          height={cell}
          rx={3}
        />
      ))}
    </g>
  );
}

/** Which of its two things a drawing shows: where the platform's link is copied, or ours is pasted. */
export type LinkChore = 'copyLink' | 'pasteLink';
