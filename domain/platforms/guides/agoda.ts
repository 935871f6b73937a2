import { guidesOf } from '../guide.js';

const YCS = 'https://ycs.agoda.com/';

/** In the words of Agoda's partner hub on YCS, and of its help for Agoda Homes on calendar sync. */
export const agodaGuides = guidesOf('agoda', {
  close: {
    url: YCS,
    steps: {
      open_calendar: 'In YCS open “Rates & Availability”, then “Calendar”.',
      select_room: 'Choose the room type and the rate plan.',
      select_dates: 'Select the dates, the last night included.',
      close: 'In the panel on the right set the switch to grey, which is closed, and choose “Save”.',
    },
    beware:
      'Where a room type stands for several rooms, lower the number of available rooms by one instead of closing it.',
  },
  reopen: {
    url: YCS,
    steps: {
      open_calendar: 'In YCS open “Rates & Availability”, then “Calendar”.',
      select_room: 'Choose the room type and the rate plan.',
      select_dates: 'Select the dates, the last night included.',
      open: 'In the panel on the right set the switch to green, which is open, and choose “Save”.',
    },
  },
  cancel: {
    url: YCS,
    steps: {
      find: 'In YCS open the bookings and choose the guest’s booking.',
      offer: 'Look for another room or a place nearby that you can offer.',
      ask: 'Where the booking itself offers no way to cancel, ask Agoda’s partner support to move or cancel it.',
    },
    beware:
      'Agoda expects every booking to be honored, and charges for moving a guest for whom you have no other place.',
  },
  copy_link: {
    url: YCS,
    steps: {
      open_calendar: 'Open the listing’s “Calendar”.',
      sync: 'Choose “Sync calendar”. It is there for homes only, not for hotels in YCS.',
      copy: 'Choose to export the Agoda calendar, and copy the link.',
    },
  },
  paste_link: {
    url: YCS,
    steps: {
      open_calendar: 'Open the listing’s “Calendar”.',
      sync: 'Choose “Sync calendar”. It is there for homes only, not for hotels in YCS.',
      paste: 'Choose to import a calendar, paste our link, and save.',
    },
  },
});
