import { parseCursor } from '../../store/changes.js';
import { EventStream } from '../live/event-stream.js';
import { ownAnswer } from '../route.js';
import { ChangeEvent } from '../shapes/calendar.js';

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
    response.on('close', () => relay.leave(reader));
    await relay.join(reader);
  },
});
