import { say } from '../../words/say.js';
import { Drawing, Field, Ghost, Label, type LinkChore, Press, Sheet, Weeks } from './parts.js';

const SAYS = {
  copyLink: say(
    'Drawing of Vrbo’s page of a property. 1: “Calendar”, in the menu on the left. 2: “Export calendar”, under “Import & export” above the calendar. 3: the link, with a button to copy it.',
  ),
  pasteLink: say(
    'Drawing of Vrbo’s page of a property. 1: “Calendar”, in the menu on the left. 2: “Import calendar”, under “Import & export” above the calendar. 3: the field for the calendar’s address, with “Import” below.',
  ),
};

export const VrboDrawing = ({ chore }: { chore: LinkChore }) => (
  <Drawing says={SAYS[chore]}>
    <Label x={14} y={18} text={say('Your property')} strong />
    <Ghost x={14} y={42} w={66} />
    <Ghost x={14} y={58} w={52} />
    <Press x={14} y={74} w={96} text={say('Calendar')} step={1} />
    <Ghost x={14} y={110} w={60} />
    <Ghost x={14} y={126} w={44} />
    <Weeks x={130} y={66} weeks={4} cell={16} />
    <Label x={262} y={50} text={say('Import & export')} strong />
    <Sheet x={218} y={58} w={128} h={70} />
    {chore === 'copyLink' ? (
      <>
        <Label x={240} y={78} text={say('Import calendar')} />
        <Press x={228} y={92} w={110} text={say('Export calendar')} step={2} />
      </>
    ) : (
      <>
        <Press x={228} y={66} w={110} text={say('Import calendar')} step={2} />
        <Label x={240} y={112} text={say('Export calendar')} />
      </>
    )}
    <Sheet x={14} y={150} w={332} h={72} />
    {chore === 'copyLink' ? (
      <>
        <Field x={28} y={174} w={190} text="https://www.vrbo.com/icalendar/…" />
        <Press x={238} y={174} w={94} text={say('Copy')} step={3} />
      </>
    ) : (
      <>
        <Press x={28} y={160} w={304} text={say('Address of the calendar')} step={3} />
        <Field x={28} y={191} w={140} text={say('Calendar name')} />
        <Field x={238} y={191} w={94} text={say('Import')} />
      </>
    )}
  </Drawing>
);
