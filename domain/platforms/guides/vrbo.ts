import { guidesOf } from '../guide.js';

const CALENDAR = 'https://www.vrbo.com/p/calendar';

/** In the words of Vrbo's help pages on its calendar and inbox. */
export const vrboGuides = guidesOf('vrbo', {
  close: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Choose the property, then “Calendar”.',
      select_dates: 'Select the dates; the panel “Manage dates” opens.',
      add_block: 'Choose “Reservations and blocks”, then “Add block”.',
      save: 'Check the dates and save.',
    },
    beware: 'Vrbo says that a change can take up to 24 hours to show in its calendar.',
  },
  reopen: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Choose the property, then “Calendar”.',
      select_block: 'Select the block.',
      remove: 'Remove it, or shorten it where only some of its nights are to be opened, and save.',
    },
  },
  cancel: {
    url: 'https://www.vrbo.com/p/inbox',
    steps: {
      find: 'Open the inbox and choose the guest’s reservation.',
      cancel: 'Choose to cancel the booking and give the reason.',
      confirm: 'Read what it costs, and confirm.',
    },
    beware: 'A cancellation by the host can cost a fee and lower the listing. Try to move the guest first.',
  },
  copy_link: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Choose the property, then “Calendar”.',
      export: 'Choose “Import & export”, then “Export calendar”.',
      copy: 'Copy the link.',
    },
  },
  paste_link: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Choose the property, then “Calendar”.',
      import: 'Choose “Import & export”, then “Import calendar”.',
      paste: 'Paste our link as the calendar’s address, give it a name, and choose “Import”.',
    },
  },
});
