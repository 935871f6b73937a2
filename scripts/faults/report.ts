import type { Fault, Finding } from './findings.js';
import type { Victim } from './system.js';

export interface Report {
  readonly seed: string;
  readonly seconds: number;
  readonly connections: number;
  readonly kills: Readonly<Record<Victim, number>>;
  readonly badAnswers: number;
  readonly guests: Readonly<Record<string, number>>;
  /** Acknowledged by the API. */
  readonly writes: number;
  readonly looks: number;
  /** There at the end, by what is really sold. */
  readonly conflicts: number;
  readonly doubleFetches: number;
  /** Messages that were sent again under the same id, as is allowed. */
  readonly cameAgain: number;
  /** From the end of the trouble until the last feed was right. */
  readonly recoverySeconds: number;
  readonly recoveryLooks: number;
  /** From then on until no workflow was missing or stuck. */
  readonly mendedSeconds: number;
  readonly findings: readonly Finding[];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, each) => all + each, 0);
const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The one line for programs. */
export function lineOf(report: Report): string {
  const count = (fault: Fault) => report.findings.filter(one => one.fault === fault).length;
  return JSON.stringify({
    bench: 'faults',
    kills: sum(report.kills),
    bad_answers: report.badAnswers,
    lost: count('lost'),
    doubled: count('doubled'),
    stuck: count('stuck'),
    wrong: count('wrong'),
    recovery_s_max: tenth(report.recoverySeconds),
    recovery_looks_max: report.recoveryLooks,
    mended_s: tenth(report.mendedSeconds),
    double_fetches: report.doubleFetches,
    writes: report.writes,
    looks: report.looks,
    conflicts: report.conflicts,
    moves: sum(report.guests),
    double_bookings: report.guests.doubled,
    messages_again: report.cameAgain,
    connections: report.connections,
    seconds: report.seconds,
    seed: report.seed,
    killed: report.kills,
  });
}

const MOST_SHOWN = 60;

/** What was wrong, for a person; empty where nothing was. */
export const wordsOf = ({ findings }: Report): string =>
  [
    ...findings.slice(0, MOST_SHOWN).map(({ fault, says }) => `${fault.padEnd(8)}${says}`),
    ...(findings.length > MOST_SHOWN ? [`… and ${findings.length - MOST_SHOWN} more`] : []),
  ].join('\n');
