import { guidesOf } from '../guide.js';

const EXTRANET = 'https://admin.booking.com/';

/** In the words of Booking.com's help for partners: the list view of its calendar, requests to cancel, calendar sync. */
export const bookingComGuides = guidesOf('booking_com', {
  close: {
    url: EXTRANET,
    steps: {
      open_calendar: 'Open “Rates & Availability”, then “Calendar”, and find the room.',
      bulk_edit: 'Choose “Bulk edit” and set the dates, the last night included.',
      close: 'Under “Room status” choose “Close room”, then “Save changes”. Closed dates turn red.',
    },
    beware:
      'With “Auto-replenishment” in the calendar’s settings, Booking.com opens a room by itself when its guest cancels.',
  },
  reopen: {
    url: EXTRANET,
    steps: {
      open_calendar: 'Open “Rates & Availability”, then “Calendar”, and find the room.',
      bulk_edit: 'Choose “Bulk edit” and set the dates, the last night included.',
      open: 'Under “Room status” choose “Open room”, then “Save changes”. Open dates turn green.',
    },
    beware: 'A date that stays red has another reason, and says it: no price, no inventory, or sold out.',
  },
  cancel: {
    url: EXTRANET,
    steps: {
      find: 'Open “Reservations” and choose the guest’s reservation.',
      message: 'Write to the guest first: a guest who cannot be hosted has to agree.',
      request: 'Choose “Request to cancel reservation” and give the reason.',
    },
    beware:
      'It is the guest who confirms. Until then the booking stands, and Booking.com may charge for moving the guest.',
  },
  copy_link: {
    url: EXTRANET,
    steps: {
      open_sync:
        'Open “Rates & Availability”, then “Sync calendars”. It is there for up to 20 room types only.',
      what: 'For the room, let the export hold reserved and closed dates, not reserved ones alone.',
      copy: 'Choose “Export calendar” and copy the link.',
    },
    beware: 'Where the export holds reserved dates only, nights that you close yourself never show here.',
  },
  paste_link: {
    url: EXTRANET,
    steps: {
      open_sync:
        'Open “Rates & Availability”, then “Sync calendars”. It is there for up to 20 room types only.',
      add: 'For the room choose “Add calendar connection”.',
      paste: 'Paste our link as the calendar to import, give it a name, and go on to the next step.',
    },
  },
});
