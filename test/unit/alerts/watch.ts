import type { KnownAlert } from '../../../domain/alerts/alert.js';
import { evaluate, type Step } from '../../../domain/alerts/evaluate.js';
import type { Facts, FeedFact } from '../../../domain/alerts/facts.js';
import { DEFAULT_RULE_BOOK, type RuleBook } from '../../../domain/alerts/rules.js';
import type { Platform } from '../../../domain/entry.js';
import { type Instant, later, MINUTE_MS, toInstant } from '../../../domain/instant.js';
import type { ProblemCode } from '../../../domain/problems.js';

export const START: Instant = '2026-11-23T08:00:00.000Z';
export const at = (minute: number): Instant => later(START, minute * MINUTE_MS);

export const NOTHING: Facts = {
  feeds: [],
  pulls: [],
  holds: [],
  doubleBookings: [],
  lateTasks: [],
  endpoints: [],
  channels: [],
};

export const kept = (feedId: string, platform: Platform = 'airbnb') => ({
  feedId,
  unitId: `unit of ${feedId}`,
  connectionId: `connection of ${feedId}`,
  propertyId: `property of ${feedId}`,
  platform,
});

/** A feed as its last look left it. Minutes since START. */
export const feed = (
  feedId: string,
  more: {
    readonly lookedAt?: number;
    readonly failsSince?: number;
    readonly code?: ProblemCode;
    readonly retrying?: true;
    readonly staleSince?: number;
    readonly answeredAt?: number;
    readonly platform?: Platform;
  } = {},
): FeedFact => ({
  ...kept(feedId, more.platform),
  lookedAt: at(more.lookedAt ?? 0),
  ...(more.answeredAt === undefined ? {} : { answeredAt: at(more.answeredAt) }),
  ...(more.failsSince === undefined
    ? {}
    : {
        problem: {
          code: more.code ?? 'feed_timeout',
          details: {},
          since: at(more.failsSince),
          failing: !more.retrying,
        },
      }),
  ...(more.staleSince === undefined ? {} : { staleSince: at(more.staleSince) }),
});

/** The alerts of one organization over time, kept as the database keeps them. */
export class Watch {
  alerts: KnownAlert[] = [];
  readonly steps: { readonly at: Instant; readonly step: Step }[] = [];
  private made = 0;

  constructor(readonly rules: RuleBook = DEFAULT_RULE_BOOK) {}

  /** Evaluates at a minute since START. Answers what was done. */
  look(facts: Partial<Facts>, minute: number): string[] {
    const now = at(minute);
    const known = this.alerts.filter(
      ({ ended }) => !ended || ended.at >= later(now, -2 * 24 * 60 * MINUTE_MS),
    );
    const steps = evaluate({ ...NOTHING, ...facts }, { known, rules: this.rules, now });
    for (const step of steps) {
      this.take(step, now);
      this.steps.push({ at: now, step });
    }
    return steps.map(said);
  }

  get open(): string[] {
    return this.alerts.filter(({ ended }) => !ended).map(({ rule, subject }) => `${rule} ${subject}`);
  }

  /** All that people are told of, minute by minute. */
  get told(): string[] {
    return this.steps
      .map(({ step }) => said(step))
      .filter(words => !/^refresh|merged|gone|rule_off/.test(words));
  }

  change(id: string, more: Partial<KnownAlert>): void {
    this.alerts = this.alerts.map(alert => (alert.id === id ? { ...alert, ...more } : alert));
  }

  private take(step: Step, now: Instant): void {
    switch (step.do) {
      case 'open':
        this.made += 1;
        this.alerts.push({ ...step.alert, id: `${this.made}`, severity: step.severity, openedAt: now });
        return;
      case 'reopen': {
        const { ended: _, ...rest } = step.known;
        this.alerts = this.alerts.map(alert =>
          alert.id === step.known.id ? { ...rest, reopenedAt: now, detail: step.alert.detail } : alert,
        );
        return;
      }
      case 'end':
        this.change(step.known.id, { ended: { at: now, reason: step.reason } });
        return;
      case 'escalate':
        this.change(step.known.id, { severity: step.severity, escalatedAt: now });
        return;
      case 'refresh':
        this.change(step.known.id, { detail: step.detail });
        return;
    }
  }
}

const said = (step: Step): string => {
  if (step.do === 'open') return `open ${step.alert.rule} ${step.alert.subject}`;
  if (step.do === 'end') return `end ${step.known.rule} ${step.known.subject} ${step.reason}`;
  return `${step.do} ${step.known.rule} ${step.known.subject}`;
};

/** A platform's feeds, each looked at in its turn. Times are minutes since START. */
export class Feeds {
  private readonly feeds: {
    readonly id: string;
    readonly everyMinutes: number;
    nextLook: number;
    lookedAt: number;
    failures: number;
    failsSince?: number | undefined;
  }[];

  constructor(
    phases: readonly number[],
    everyMinutes: number,
    private readonly answers: (minute: number, feed: number) => boolean,
  ) {
    this.feeds = phases.map((phase, number) => ({
      id: `f${number}`,
      everyMinutes,
      nextLook: -phase * everyMinutes,
      lookedAt: -Number.MAX_SAFE_INTEGER,
      failures: 0,
    }));
  }

  /** As domain/sync/pace.ts: soon at first, then slowly. */
  until(minute: number): FeedFact[] {
    this.feeds.forEach((one, number) => {
      while (one.nextLook <= minute) {
        one.lookedAt = one.nextLook;
        if (this.answers(one.nextLook, number)) {
          Object.assign(one, { failures: 0, failsSince: undefined });
          one.nextLook += one.everyMinutes;
        } else {
          one.failures += 1;
          one.failsSince ??= one.nextLook;
          one.nextLook += one.failures < 5 ? 2 ** (one.failures - 2) : Math.max(20, one.everyMinutes);
        }
      }
    });
    return this.feeds.map(one => ({
      ...kept(one.id),
      lookedAt: exact(one.lookedAt),
      ...(one.failsSince === undefined
        ? {}
        : {
            problem: {
              code: 'feed_timeout',
              details: {},
              since: exact(one.failsSince),
              failing: one.failures >= 5,
            },
          }),
    }));
  }
}

/** Never later than it was: what answered just before the end was not seen at the moment of the end. */
const exact = (minute: number): Instant => toInstant(Date.parse(START) + Math.floor(minute * MINUTE_MS));
