import { guidesOf } from '../guide.js';

const EXTRANET = 'https://in.goibibo.com/extranet/';

/** In the words of Go-MMT's support for partners on the InGo-MMT extranet. It has no calendar links. */
export const gommtGuides = guidesOf('gommt', {
  close: {
    url: EXTRANET,
    steps: {
      open_inventory: 'In InGo-MMT open “Rates & Inventory” and go to the month.',
      select_dates: 'Find the room, and select its inventory of the dates, the last night included.',
      close: 'Set the rooms on offer to 0 and save.',
    },
    beware:
      'Where a room type stands for several rooms, lower the number by one instead. It holds for MakeMyTrip and Goibibo alike.',
  },
  reopen: {
    url: EXTRANET,
    steps: {
      open_inventory: 'In InGo-MMT open “Rates & Inventory” and go to the month.',
      select_dates: 'Find the room, and select its inventory of the dates, the last night included.',
      open: 'Set the rooms on offer to 1, or one more where there are several, and save.',
    },
  },
  cancel: {
    url: EXTRANET,
    steps: {
      find: 'In InGo-MMT open the bookings and note the number of the guest’s booking.',
      tell: 'Tell your Go-MMT market manager that the room is overbooked.',
      settle: 'Agree on where the guest goes, and on what that costs.',
    },
    beware:
      'A host may cancel only where overbooked, refunds the guest in full, and pays what another place costs more.',
  },
});
