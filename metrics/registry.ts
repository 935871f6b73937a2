import { collectDefaultMetrics, Registry } from 'prom-client';

/*
 * What Prometheus reads of a process. Names follow its conventions: ota_, base units, _total of what only grows. A label
 * is a platform, a state, a code, a route's template: never an id, so that their number stays the same however many
 * organizations and feeds there are. ops/prometheus/alerts.yml and ops/grafana/dashboards/ go by these names, and a test
 * holds them to it.
 */

/** With what is told of any Node process: CPU, memory, event loop, garbage collection. */
export function openRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
