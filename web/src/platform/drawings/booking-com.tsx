import { say } from '../../words/say.js';
import { Drawing, Field, Ghost, Label, type LinkChore, Press, Sheet } from './parts.js';

const SAYS = {
  copyLink: say(
    'Drawing of Booking.com’s extranet. 1: “Sync calendars”, in the menu “Rates & Availability”. 2: the choice of reserved and closed dates, beside the room. 3: “Export calendar”.',
  ),
  pasteLink: say(
    'Drawing of Booking.com’s extranet. 1: “Sync calendars”, in the menu “Rates & Availability”. 2: “Add calendar connection”, beside the room. 3: the field for the link to import.',
  ),
};

export const BookingComDrawing = ({ chore }: { chore: LinkChore }) => (
  <Drawing says={SAYS[chore]}>
    <Ghost x={14} y={11} w={34} />
    <Label x={62} y={18} text={say('Rates & Availability')} strong />
    <Ghost x={186} y={11} w={48} />
    <Ghost x={246} y={11} w={40} />
    <Sheet x={56} y={31} w={164} h={58} />
    <Label x={72} y={48} text={say('Calendar')} />
    <Press x={66} y={57} w={144} text={say('Sync calendars')} step={1} />
    <Label x={14} y={114} text={say('Your room')} strong />
    <Ghost x={14} y={122} w={76} />
    {chore === 'copyLink' ? (
      <>
        <Press x={130} y={102} w={216} text={say('Reserved and closed dates')} step={2} />
        <Press x={130} y={136} w={216} text={say('Export calendar')} step={3} />
        <Field x={130} y={170} w={216} text="https://ical.booking.com/…" />
      </>
    ) : (
      <>
        <Press x={130} y={102} w={216} text={say('Add calendar connection')} step={2} />
        <Sheet x={118} y={138} w={228} h={84} />
        <Press x={132} y={150} w={200} text={say('Link of the calendar to import')} step={3} />
        <Field x={132} y={184} w={116} text={say('Calendar name')} />
        <Field x={256} y={184} w={76} text={say('Next step')} />
      </>
    )}
  </Drawing>
);
