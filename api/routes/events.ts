import { parseCursor } from '../../store/changes.js';
import { EventStream } from '../live/event-stream.js';
import { ownAnswer } from '../route.js';
import { ChangeEvent } from '../shapes/calendar.js';

/** Then a stream ends and its browser comes again, signed in or not: who was removed hears no more. */
const STREAM_FOR_MS = 5 * 60_000;

export const changes = ownAnswer({
  method: 'get',
  path: '/api/events',
  who: 'viewer',
  says: 'Changes as they happen, as server-sent events named `change` with the data of a ChangeEvent. Last-Event-ID resumes.',
  input: {},
  answers: { contentType: 'text/event-stream', holds: ChangeEvent },
  async run(_, { request, response }, { relay, organizationId }) {
    const resumeAfter = parseCursor(request.get('last-event-id') ?? '');
    const reader = new EventStream(organizationId, response, resumeAfter);
    const over = setTimeout(() => reader.end(), STREAM_FOR_MS);
    response.on('close', () => {
      clearTimeout(over);
      relay.leave(reader);
    });
    await relay.join(reader);
  },
});
