/** How much one calendar may cost. Every cap has its own answer; none of them is reached by a rental calendar. */
export interface Caps {
  /** Size of the body. Beyond it: `feed_too_large`. */
  readonly bytes: number;
  /** VEVENTs of one body. Beyond it: `feed_too_many_events`. */
  readonly events: number;
  /** Repetitions of one event. Beyond it the event keeps the first ones, with `event_too_many_instances`. */
  readonly instancesPerEvent: number;
  /** Repetitions of all events together. Beyond it: `feed_too_costly`. */
  readonly instances: number;
  /** Steps of expanding one event. Beyond it: as `instancesPerEvent`. */
  readonly stepsPerEvent: number;
  /** Steps of all expanding, time zones included (a step is about a microsecond). Beyond it: `feed_too_costly`. */
  readonly steps: number;
  /** Milliseconds of expanding, where a clock is given. Beyond it: `feed_too_costly`. */
  readonly expansionMs: number;
}

export const DEFAULT_CAPS: Caps = {
  bytes: 10_000_000,
  events: 100_000,
  instancesPerEvent: 20_000,
  instances: 200_000,
  stepsPerEvent: 80_000,
  steps: 300_000,
  expansionMs: 800,
};
