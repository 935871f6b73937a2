import { guidesOf } from '../guide.js';

const CALENDAR = 'https://www.airbnb.com/multicalendar';

/** In the words of Airbnb's help pages on the host calendar (article 447), cancelling and calendar links. */
export const airbnbGuides = guidesOf('airbnb', {
  close: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Open Calendar and choose the listing.',
      select_nights: 'Select the nights: click or tap the first one and drag to the last.',
      block:
        'Choose “Block nights”. Where some of them are blocked already it is called “Edit availability”.',
    },
  },
  reopen: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Open Calendar and choose the listing.',
      select_nights: 'Select the nights: click or tap the first one and drag to the last.',
      open: 'Choose “Open nights”.',
    },
    beware:
      'Nights of a reservation that you cancelled yourself, and nights closed by a linked calendar, cannot be opened here.',
  },
  cancel: {
    url: 'https://www.airbnb.com/hosting/reservations',
    steps: {
      find: 'Open Reservations and choose the guest’s reservation.',
      cancel: 'Choose “Change or cancel”, then “Cancel reservation”.',
      confirm: 'Read what it costs, give the reason, and confirm.',
    },
    beware: 'Airbnb may charge a host who cancels, and keeps the nights closed. Try to move the guest first.',
  },
  copy_link: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Open Calendar, choose the listing, then “Availability”.',
      connect: 'Under “Connect calendars” choose “Connect to another website”.',
      copy: 'Copy the Airbnb calendar link. It ends in .ics, after a secret code.',
    },
  },
  paste_link: {
    url: CALENDAR,
    steps: {
      open_calendar: 'Open Calendar, choose the listing, then “Availability”.',
      connect: 'Under “Connect calendars” choose “Connect to another website”.',
      paste: 'Paste our link as that of the other website, give it a name, and choose “Add calendar”.',
    },
  },
});
