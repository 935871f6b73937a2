import { DefaultLogger, type LogLevel, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { type Logger, pino } from 'pino';

export const openLog = (level: string): Logger => pino({ name: 'worker', level });

/** What `fatal` and `silent` let through of Temporal's own lines: errors, and nothing. */
const TEMPORAL_LEVEL: Readonly<Record<string, LogLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARN',
};

/** Said of each worker that only runs activities: that is how it is meant. */
const MEANT = /^No (workflows|Nexus services) registered/;

/**
 * Temporal's own lines, those of its native core too, come out as ours do; its own metrics are served where a port is set
 * for them. Once per process, before any worker.
 */
export function logTemporalThrough(
  log: Logger,
  { host, temporalMetricsPort }: { readonly host: string; readonly temporalMetricsPort: number },
): void {
  const level = TEMPORAL_LEVEL[log.level] ?? 'ERROR';
  const write = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  Runtime.install({
    // Signals are ours to handle: the process ends once the workers have.
    shutdownSignals: [],
    logger: new DefaultLogger(level, ({ level: severity, message, meta }) =>
      log[MEANT.test(message) ? 'debug' : write[severity]]({ ...meta }, message),
    ),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(temporalMetricsPort && {
        metrics: {
          prometheus: { bindAddress: `${host}:${temporalMetricsPort}`, useSecondsForDurations: true },
        },
      }),
    },
  });
}
