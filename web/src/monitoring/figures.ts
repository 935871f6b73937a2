/** Figures as people read them; what is not known is said so, and is never a nought. */
export const UNKNOWN = '–';

/** `98.4 %`; never rounded up to 100 where something failed. */
export function percent(rate: number | null): string {
  if (rate === null) return UNKNOWN;
  if (rate === 1) return '100 %';
  return `${Math.min(99.9, Math.round(rate * 1000) / 10).toFixed(1)} %`;
}

/** What the success rate asks for: 95 % is what is promised. */
export const toneOf = (rate: number | null): 'good' | 'wait' | 'bad' | 'idle' =>
  rate === null ? 'idle' : rate >= 0.95 ? 'good' : rate >= 0.8 ? 'wait' : 'bad';

/** `340 ms`, `1.2 s`. */
export const lasting = (ms: number | null): string =>
  ms === null ? UNKNOWN : ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;

/** `40 min`, `2 h`, `3 days`. */
export function span(seconds: number | null): string {
  if (seconds === null) return UNKNOWN;
  const minutes = seconds / 60;
  if (minutes < 1) return 'under a minute';
  if (minutes < 90) return `${Math.round(minutes)} min`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / 1440)} days`;
}

/** The kinds of failure, the most frequent first. */
export const byNumber = (
  failures: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] =>
  Object.entries(failures).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
