import { type DestinationStream, type Logger, pino } from 'pino';

/** Of an error, what tells where it happened. Libraries hang more on theirs: statements, values, whole requests. */
function errorLine(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: errorLine(cause) }),
  };
}

/** The log of the API: one JSON object a line, without secrets. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = { name: 'api', level, serializers: { err: errorLine } };
  return destination ? pino(options, destination) : pino(options);
}
