const calendar = (prodid: string, eol: string, ...events: readonly string[][]): Buffer =>
  Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${prodid}`, ...events.flat(), 'END:VCALENDAR', ''].join(eol),
  );

const event = (...lines: readonly string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

const AIRBNB = calendar(
  '-//Airbnb Inc//Hosting Calendar 1.0//EN',
  '\r\n',
  event(
    'DTSTAMP:20260830T123812Z',
    'DTSTART;VALUE=DATE:20260901',
    'DTEND;VALUE=DATE:20260904',
    'SUMMARY:Reserved',
    'UID:1418fb94e984-0123456789abcdef@airbnb.com',
    'DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/de',
    ' tails/HMABCDEFGH\\nPhone Number (Last 4 Digits): 1234',
  ),
  event('UID:7f662ec65913-x@airbnb.com', 'DTSTART;VALUE=DATE:20260910', 'SUMMARY:Airbnb (Not available)'),
);

const TIMED = calendar(
  'Microsoft Exchange Server 2010',
  '\r\n',
  [
    'BEGIN:VTIMEZONE',
    'TZID:Our own\\, zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;UNTIL=20300101T000000Z;BYDAY=-1SU;BYMONTH=3',
    'RDATE:20310330T020000,20320328T020000',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ],
  event(
    'UID:z1',
    'DTSTART;TZID="Our own, zone":20260325T150000',
    'DTEND;TZID="Our own, zone":20260330T110000',
  ),
  event('UID:z2', 'DTSTART;TZID=W. Europe Standard Time:20260325T150000', 'DURATION:P3DT20H'),
  event('UID:z3', 'DTSTART:20260325T150000Z', 'DTEND;TZID=America/New_York:20260328T110000'),
  event(
    'UID:z4',
    'DTSTART:20260325T150000',
    'DTEND:20260328T110000',
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
  ),
);

const REPEATING = calendar(
  '-//Example//Repeating//EN',
  '\n',
  event(
    'UID:r1',
    'DTSTART;VALUE=DATE:20260710',
    'DTEND;VALUE=DATE:20260712',
    'RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=FR,-1MO;WKST=SU',
  ),
  event(
    'UID:r1',
    'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260724',
    'DTSTART;VALUE=DATE:20260725',
    'DTEND;VALUE=DATE:20260728',
  ),
  event(
    'UID:r2',
    'DTSTART;TZID=Europe/Rome:20260710T100000',
    'DURATION:PT2H',
    'RRULE:FREQ=MONTHLY;BYSETPOS=1,-1;BYDAY=MO,TU,WE;UNTIL=20280101T000000Z',
    'EXDATE;TZID=Europe/Rome:20260803T100000,20260831T100000',
  ),
  event(
    'UID:r2',
    'RECURRENCE-ID;TZID=Europe/Rome:20260901T100000',
    'DTSTART:20260902T080000Z',
    'STATUS:CANCELLED',
  ),
  event(
    'UID:r3',
    'DTSTART:20260101T000000Z',
    'RDATE;VALUE=PERIOD:20260201T000000Z/P1D,20260301T000000Z/20260303T000000Z',
    'RRULE:FREQ=YEARLY;BYWEEKNO=1,-1;BYYEARDAY=1,-1',
  ),
  event(
    'UID:r4',
    'DTSTART:20200101T000000Z',
    'RRULE:FREQ=SECONDLY;INTERVAL=7;BYHOUR=1,2;BYMINUTE=30;BYSECOND=0,60',
  ),
);

const VRBO = calendar(
  '-//HomeAway.com, Inc.//EN',
  '\n',
  event(
    'UID:0b7c1c4e-6a2f-4e7c-8a63-1a2b3c4d5e6f',
    'DTSTART;VALUE=DATE:20260801',
    'DTEND;VALUE=DATE:20260808',
    'SUMMARY:Réservée - Zoë',
  ),
  event(
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'END:VALARM',
    'DTSTART:20260901',
    'SUMMARY;LANGUAGE=en-us: BOOKED',
    'UID:__proto__',
  ),
);

/** Small calendars of every shape the parser knows, made here: what is mutated. */
export const CORPUS: readonly Buffer[] = [
  AIRBNB,
  TIMED,
  REPEATING,
  VRBO,
  Buffer.concat([AIRBNB, REPEATING]),
  Buffer.from(`\ufeff${VRBO.toString()}`, 'utf16le'),
  Buffer.from(VRBO.toString(), 'latin1'),
  Buffer.from(TIMED.toString().replaceAll('\r\n', '\r')),
];

/** What mutations put in. */
export const TOKENS: readonly string[] = [
  'BEGIN:VCALENDAR\n',
  'END:VCALENDAR\n',
  'BEGIN:VEVENT\n',
  'END:VEVENT\n',
  'BEGIN:VTIMEZONE\n',
  'RRULE:FREQ=SECONDLY\n',
  'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n',
  'RRULE:FREQ=YEARLY;INTERVAL=999999999\n',
  'RRULE:FREQ=MINUTELY;COUNT=999999999;BYHOUR=23\n',
  'RDATE;VALUE=PERIOD:00010101T000000/99991231T235959\n',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:00010101\n',
  'DURATION:P999999W\n',
  'DURATION:-P1D\n',
  'DTSTART;TZID=__proto__:20260101T000000\n',
  'DTSTART;TZID=Etc/GMT+12:00010101T000000\n',
  'DTSTART:99991231\n',
  'EXDATE:20260101,20260102\n',
  '\r\n ',
  '\n\t',
  '\r',
  '\0',
  ';;;',
  '"',
  '\\',
  '\ud83c\udfe0',
  '\ufeff',
  '-',
  '0',
  '99999999',
];
