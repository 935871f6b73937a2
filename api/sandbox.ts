import { z } from 'zod';
import { PLATFORMS, type Platform } from '../domain/entry.js';
import { Problem } from '../domain/problems.js';

const ANSWER_MS = 10_000;

const Homes = z.object({
  homes: z.array(
    z.object({
      name: z.string(),
      timezone: z.string(),
      units: z.array(
        z.object({
          name: z.string(),
          feeds: z.array(z.object({ platform: z.enum(PLATFORMS), url: z.url() })),
        }),
      ),
    }),
  ),
});
export type SandboxHome = z.output<typeof Homes>['homes'][number];

/** The simulated platforms. Every call throws `unavailable` where they do not answer. */
export interface Sandbox {
  homes(): Promise<SandboxHome[]>;
  /** Has a simulated platform import a calendar that we serve. Told twice, it imports it once. */
  importAt(home: string, to: { platform: Platform; unit: string; url: string }): Promise<void>;
}

export function openSandbox(url: string): Sandbox {
  async function call(path: string, body?: object): Promise<unknown> {
    try {
      const response = await fetch(`${url}${path}`, {
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body
          ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
          : {}),
      });
      if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
      return await response.json();
    } catch (error) {
      throw new Problem('unavailable', {}, { cause: error });
    }
  }

  return {
    homes: async () => Homes.parse(await call('/homes')).homes,
    async importAt(home, to) {
      await call(`/homes/${encodeURIComponent(home)}/imports`, to);
    },
  };
}
