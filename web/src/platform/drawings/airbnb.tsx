import { say } from '../../words/say.js';
import { Drawing, Field, Ghost, Label, type LinkChore, Press, Sheet, Weeks } from './parts.js';

const SAYS = {
  copyLink: say(
    'Drawing of Airbnb’s calendar. 1: “Availability”, beside the calendar. 2: “Connect to another website”, under “Connect calendars”. 3: the Airbnb calendar link, with a button to copy it.',
  ),
  pasteLink: say(
    'Drawing of Airbnb’s calendar. 1: “Availability”, beside the calendar. 2: “Connect to another website”, under “Connect calendars”. 3: the field for the other website’s link, with “Add calendar” below.',
  ),
};

export const AirbnbDrawing = ({ chore }: { chore: LinkChore }) => (
  <Drawing says={SAYS[chore]}>
    <Label x={14} y={18} text={say('Calendar')} strong />
    <Weeks x={14} y={40} weeks={5} cell={17} />
    <Ghost x={166} y={42} w={52} />
    <Press x={166} y={58} w={180} text={say('Availability')} step={1} />
    <Label x={166} y={100} text={say('Connect calendars')} />
    <Press x={166} y={107} w={180} text={say('Connect to another website')} step={2} />
    <Sheet x={14} y={146} w={332} h={76} />
    {chore === 'copyLink' ? (
      <>
        <Label x={28} y={166} text={say('Airbnb calendar link')} />
        <Field x={28} y={178} w={190} text="https://www.airbnb.com/….ics" />
        <Press x={238} y={178} w={94} text={say('Copy')} step={3} />
      </>
    ) : (
      <>
        <Press x={28} y={156} w={304} text={say('Link to the other website')} step={3} />
        <Field x={28} y={188} w={140} text={say('Calendar name')} />
        <Field x={238} y={188} w={94} text={say('Add calendar')} />
      </>
    )}
  </Drawing>
);
