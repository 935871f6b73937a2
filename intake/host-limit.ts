import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests a host may get within so many seconds; bursts up to that are let through. */
export interface HostRate {
  readonly requests: number;
  readonly seconds: number;
}

/** Keeps the requests of this process to each host within a rate. */
export interface HostLimit {
  /** Milliseconds to wait before asking `host`; 0 where it may be asked now, which then counts. */
  waitMs(host: string): Promise<number>;
}

export function openHostLimit({ requests, seconds }: HostRate): HostLimit {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return {
    async waitMs(host) {
      try {
        await limiter.consume(host);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
        throw refused;
      }
    },
  };
}
