import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Answers of the API and the web app's files, compressed where the browser asks for it. Live events are left alone:
 * a compressor holds them back. So are served calendars, whose ETag stands for their very bytes.
 */
export const compressed = (): RequestHandler =>
  compression({
    filter: (request, response) =>
      !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
      compression.filter(request, response),
  });
