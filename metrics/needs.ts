import { Gauge, type Registry } from 'prom-client';

/** What a process cannot work without, each with how to find out, in bounded time, whether it answers. */
export type Needs = Readonly<Record<'postgresql' | 'temporal', () => Promise<boolean>>>;

/** Whether what the process needs answers: the same that its /readyz goes by. */
export function watchNeeds(registry: Registry, needs: Needs): void {
  new Gauge({
    name: 'ota_dependency_up',
    help: '1 where what the process needs answers, else 0.',
    labelNames: ['dependency'],
    registers: [registry],
    async collect() {
      const answers = Object.entries(needs).map(async ([dependency, isUp]) =>
        this.set({ dependency }, (await isUp()) ? 1 : 0),
      );
      await Promise.all(answers);
    },
  });
}
