import { say } from '../../words/say.js';
import { Drawing, Field, Ghost, Label, type LinkChore, Press, Sheet, Weeks } from './parts.js';

const SAYS = {
  copyLink: say(
    'Drawing of a home’s pages at Agoda. 1: “Calendar”, in the menu on the left. 2: “Sync calendar”, above the calendar. 3: “Export Agoda calendar”, with the link to copy.',
  ),
  pasteLink: say(
    'Drawing of a home’s pages at Agoda. 1: “Calendar”, in the menu on the left. 2: “Sync calendar”, above the calendar. 3: the field for the link of a calendar to import, with “Save” below.',
  ),
};

export const AgodaDrawing = ({ chore }: { chore: LinkChore }) => (
  <Drawing says={SAYS[chore]}>
    <Label x={14} y={18} text={say('Your home')} strong />
    <Ghost x={14} y={42} w={60} />
    <Press x={14} y={58} w={96} text={say('Calendar')} step={1} />
    <Ghost x={14} y={94} w={48} />
    <Ghost x={14} y={110} w={64} />
    <Ghost x={134} y={46} w={60} />
    <Press x={226} y={36} w={120} text={say('Sync calendar')} step={2} />
    <Weeks x={134} y={70} weeks={4} cell={16} />
    <Sheet x={14} y={150} w={332} h={72} />
    {chore === 'copyLink' ? (
      <>
        <Press x={28} y={160} w={304} text={say('Export Agoda calendar')} step={3} />
        <Field x={28} y={191} w={304} text="https://ycs.agoda.com/…" />
      </>
    ) : (
      <>
        <Press x={28} y={160} w={304} text={say('Link of the calendar to import')} step={3} />
        <Field x={238} y={191} w={94} text={say('Save')} />
      </>
    )}
  </Drawing>
);
