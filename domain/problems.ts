/**
 * The one catalogue of what can go wrong. From it come the HTTP answer (problem+json), the Temporal failure
 * type, whether and how a sync is tried again, the words on the screen, and docs/problems.md.
 *
 * `retry`: `backoff` the schedule tries again by itself; `slowly` it keeps looking at a slower pace and a person
 * is asked to act; `never` only a change by a person helps.
 * `{name}` in `says` is filled from the problem's details.
 */
interface Definition {
  readonly status: number;
  readonly retry: 'backoff' | 'slowly' | 'never';
  readonly says: string;
  readonly help: string;
}

const catalogue = <T extends Record<string, Definition>>(definitions: T): T => definitions;

export const problems = catalogue({
  // What a caller of the API did.
  invalid_input: {
    status: 400,
    retry: 'never',
    says: 'Some of what was sent cannot be used.',
    help: 'Correct the fields named below and send it again.',
  },
  not_found: {
    status: 404,
    retry: 'never',
    says: 'There is nothing here under this address.',
    help: 'It may have been archived, or the address may be mistyped.',
  },
  archived: {
    status: 409,
    retry: 'never',
    says: 'This has been archived and can no longer be changed.',
    help: 'Add it anew if it is needed again.',
  },
  already_connected: {
    status: 409,
    retry: 'never',
    says: 'This property is already connected to {platform}.',
    help: 'Change the existing connection instead.',
  },
  name_differs: {
    status: 422,
    retry: 'never',
    says: 'This is not the name of the organization.',
    help: 'Write it exactly as it stands in the settings: what is deleted does not come back.',
  },
  answer_forgotten: {
    status: 410,
    retry: 'never',
    says: 'What the platform answered then is no longer kept.',
    help: 'That it answered, and when, is still known. How long answers are kept is set on the server.',
  },
  nights_taken: {
    status: 409,
    retry: 'never',
    says: 'These nights are already taken by {source}.',
    help: 'Choose other nights, or free these first.',
  },
  nights_not_within: {
    status: 422,
    retry: 'never',
    says: 'A direct booking can be shortened, and neither moved nor lengthened.',
    help: 'Enter further nights as a booking of their own.',
  },
  booking_over: {
    status: 409,
    retry: 'never',
    says: 'This booking was cancelled, or its nights were opened.',
    help: 'Enter it anew if the nights are to be taken again.',
  },
  nights_past: {
    status: 422,
    retry: 'never',
    says: 'These nights have passed.',
    help: 'Choose nights from today on.',
  },
  key_reused: {
    status: 409,
    retry: 'never',
    says: 'This idempotency key was used for another booking.',
    help: 'Send a new key with each new booking, and the same one only to try the same booking again.',
  },
  look_failed: {
    status: 503,
    retry: 'backoff',
    says: 'The calendar of {platform} could not be read just now.',
    help: 'Try again in a minute, or book without the fresh look.',
  },
  conflict_over: {
    status: 409,
    retry: 'never',
    says: 'This conflict has ended.',
    help: 'Load the page anew; it tells how it ended.',
  },
  suggestion_gone: {
    status: 409,
    retry: 'never',
    says: 'This way out is no longer open.',
    help: 'Something changed meanwhile. Load the conflict anew and choose among what is possible now.',
  },
  no_question: {
    status: 409,
    retry: 'never',
    says: 'These nights are not shown as closed any more.',
    help: 'Load the page anew.',
  },
  task_over: {
    status: 409,
    retry: 'never',
    says: 'This task has ended.',
    help: 'Load the page anew; it tells how it ended. A task that ended by mistake can be reopened.',
  },
  task_replaced: {
    status: 409,
    retry: 'never',
    says: 'Another task is open for the same reason.',
    help: 'Work with that one: it has all that is to be done.',
  },
  step_changed: {
    status: 409,
    retry: 'never',
    says: 'This step never asked for these nights.',
    help: 'Load the page anew and tick what it shows now.',
  },
  step_not_ticked: {
    status: 409,
    retry: 'never',
    says: 'Nobody ticked this step, so there is nothing to take back.',
    help: 'Load the page anew; it tells how the step ended.',
  },
  no_member: {
    status: 422,
    retry: 'never',
    says: 'This person is no member of the organization.',
    help: 'Choose one of its members, or invite the person first.',
  },
  link_in_use: {
    status: 409,
    retry: 'never',
    says: 'This link already belongs to {unit}.',
    help: 'Each unit has a calendar link of its own. Copy the one of this unit from the platform.',
  },
  link_is_ours: {
    status: 422,
    retry: 'never',
    says: 'This is our own link, not the one of the platform.',
    help: 'Our link is for the platform to read. Here goes the calendar link that the platform gives you.',
  },
  nothing_held: {
    status: 409,
    retry: 'never',
    says: 'No answer of this feed is held.',
    help: 'Another answer, or somebody else, may have decided meanwhile. Load the page anew.',
  },
  nothing_to_undo: {
    status: 409,
    retry: 'never',
    says: 'This import changed nothing that could be undone.',
    help: 'Choose the import that brought the change.',
  },
  foreign_origin: {
    status: 403,
    retry: 'never',
    says: 'This request comes from another site.',
    help: 'Open the application under its own address.',
  },
  sign_in_needed: {
    status: 401,
    retry: 'never',
    says: 'You are not signed in.',
    help: 'Sign in, or send an API token as "Authorization: Bearer ...".',
  },
  sign_in_failed: {
    status: 401,
    retry: 'never',
    says: 'E-mail address and password do not fit together.',
    help: 'Try again, or have a link sent to set a new password.',
  },
  code_wrong: {
    status: 401,
    retry: 'never',
    says: 'The code is wrong or too old.',
    help: 'Use the code that the app shows now, or one of the backup codes.',
  },
  not_allowed: {
    status: 403,
    retry: 'never',
    says: 'Your role does not include this.',
    help: 'Ask an owner of the organization.',
  },
  too_many_attempts: {
    status: 429,
    retry: 'backoff',
    says: 'That was tried too often.',
    help: 'Wait {minutes} minutes and try again.',
  },
  link_dead: {
    status: 410,
    retry: 'never',
    says: 'This link was used already, taken back, or is too old.',
    help: 'Ask for a new one.',
  },
  sign_in_to_accept: {
    status: 409,
    retry: 'never',
    says: 'There is an account with this e-mail address.',
    help: 'Sign in with it, then accept.',
  },
  link_for_another: {
    status: 409,
    retry: 'never',
    says: 'This invitation is for another e-mail address.',
    help: 'Sign out, then accept as the person who was invited.',
  },
  last_owner: {
    status: 409,
    retry: 'never',
    says: 'An organization needs an owner.',
    help: 'Make another member an owner first.',
  },
  webhook_refused: {
    status: 401,
    retry: 'never',
    says: 'This webhook is not accepted.',
    help: 'Check the secret, the style of the signature and the clock of the sender.',
  },
  webhook_not_set_up: {
    status: 409,
    retry: 'never',
    says: 'This connection receives no webhooks.',
    help: 'Set it up first.',
  },
  webhook_endpoint_disabled: {
    status: 409,
    retry: 'never',
    says: 'This endpoint is disabled, so nothing is sent to it.',
    help: 'Enable it first. What waits for it is sent then.',
  },
  webhook_url_open: {
    status: 422,
    retry: 'never',
    says: 'Webhooks are sent to https:// addresses only.',
    help: 'Give the receiver a certificate, or put a proxy with one in front of it.',
  },
  channel_unproved: {
    status: 409,
    retry: 'never',
    says: 'This address is not proved yet, so nothing is sent to it.',
    help: 'Enter the code from the letter that was sent there.',
  },
  channel_code_wrong: {
    status: 422,
    retry: 'never',
    says: 'This is not the code of the letter, or it is too old.',
    help: 'Enter the code of the last letter. After ten tries, or a day, remove the channel and add it again.',
  },
  channel_off: {
    status: 409,
    retry: 'never',
    says: 'This channel is disabled, so nothing is sent there.',
    help: 'Enable it first.',
  },
  slack_url: {
    status: 422,
    retry: 'never',
    says: 'This is no incoming webhook of Slack.',
    help: 'Copy the address that Slack shows for it, which begins with https://hooks.slack.com.',
  },
  mail_not_set: {
    status: 409,
    retry: 'never',
    says: 'This server sends no e-mail.',
    help: 'Whoever runs the server sets OTA_MAIL_URL to a mail server.',
  },
  mail_refused: {
    status: 422,
    retry: 'never',
    says: 'The mail server refuses this letter (it answered {status}).',
    help: 'Check that the address exists and takes letters of this server.',
  },
  mail_unreachable: {
    status: 503,
    retry: 'backoff',
    says: 'The mail server takes no letters at the moment ({reason}).',
    help: 'It is tried again by itself for a day. Whoever runs the server sees to the mail server.',
  },
  channel_gone: {
    status: 410,
    retry: 'never',
    says: 'The receiver says that this address is gone (it answered {status}).',
    help: 'Make a new one there, and add it as a channel.',
  },
  channel_refused: {
    status: 422,
    retry: 'never',
    says: 'The receiver does not take this message (it answered {status}).',
    help: 'Check what the receiver expects.',
  },
  channel_fails: {
    status: 503,
    retry: 'backoff',
    says: 'The receiver takes nothing at the moment (it answered {status}).',
    help: 'It is tried again by itself for a day.',
  },
  method_not_allowed: {
    status: 405,
    retry: 'never',
    says: 'This address does not know {method}.',
    help: 'The answer’s Allow header names what it knows.',
  },
  request_too_long: {
    status: 431,
    retry: 'never',
    says: 'The address or the headers of the request are too long.',
    help: 'Ask for less in one request.',
  },
  request_unreadable: {
    status: 400,
    retry: 'never',
    says: 'This is no HTTP request that can be read.',
    help: 'Send it again with a common HTTP client.',
  },
  body_too_large: {
    status: 413,
    retry: 'never',
    says: 'The request is too large.',
    help: 'Send less in one request.',
  },
  unavailable: {
    status: 503,
    retry: 'backoff',
    says: 'A part of the system does not answer at the moment.',
    help: 'Nothing is lost. Try again in a minute.',
  },
  secret_store_away: {
    status: 503,
    retry: 'backoff',
    says: 'The store of secrets cannot be asked at the moment ({reason}).',
    help: 'Nothing is lost: calendars are read again once it answers. Whoever runs the server sees to Vault.',
  },
  internal: {
    status: 500,
    retry: 'backoff',
    says: 'Something went wrong on our side.',
    help: 'Try again. If it stays, look for the request id in the log.',
  },

  // What is wrong with a field of what was sent.
  field_needed: {
    status: 400,
    retry: 'never',
    says: 'This is needed.',
    help: 'Fill it in.',
  },
  field_too_short: {
    status: 400,
    retry: 'never',
    says: 'This needs at least {least} characters.',
    help: 'Write all of it.',
  },
  field_too_long: {
    status: 400,
    retry: 'never',
    says: 'This may have {most} characters at most.',
    help: 'Write it shorter.',
  },
  field_too_small: {
    status: 400,
    retry: 'never',
    says: 'This must be {least} at least.',
    help: 'Choose a larger number.',
  },
  field_too_large: {
    status: 400,
    retry: 'never',
    says: 'This may be {most} at most.',
    help: 'Choose a smaller number.',
  },
  field_out_of_range: {
    status: 400,
    retry: 'never',
    says: 'This must be {least} to {most}.',
    help: 'Choose a number between the two.',
  },
  field_too_many: {
    status: 400,
    retry: 'never',
    says: 'There may be {most} of these at most.',
    help: 'Take some away.',
  },
  field_not_one_line: {
    status: 400,
    retry: 'never',
    says: 'This must not hold line breaks or control characters.',
    help: 'Write it in one line.',
  },
  field_no_email: {
    status: 400,
    retry: 'never',
    says: 'This is no e-mail address.',
    help: 'Write it like anna@example.com.',
  },
  field_no_date: {
    status: 400,
    retry: 'never',
    says: 'This is no date.',
    help: 'Write it like 2026-12-01.',
  },
  field_no_time: {
    status: 400,
    retry: 'never',
    says: 'This is no time of day.',
    help: 'Write it like 22:00.',
  },
  field_same_time: {
    status: 400,
    retry: 'never',
    says: 'This must be another time than the beginning.',
    help: 'Choose two different times.',
  },
  channel_code_digits: {
    status: 400,
    retry: 'never',
    says: 'The code has eight digits.',
    help: 'Copy it from the letter.',
  },
  too_many_channels: {
    status: 400,
    retry: 'never',
    says: 'There are {most} channels at most.',
    help: 'Remove one first.',
  },
  too_many_endpoints: {
    status: 400,
    retry: 'never',
    says: 'There are {most} endpoints at most.',
    help: 'Remove one first.',
  },
  password_too_short: {
    status: 400,
    retry: 'never',
    says: 'The password needs at least {least} characters.',
    help: 'Take a few words in a row.',
  },
  password_too_long: {
    status: 400,
    retry: 'never',
    says: 'The password may have {most} characters at most.',
    help: 'Take a shorter one.',
  },
  password_is_email: {
    status: 400,
    retry: 'never',
    says: 'The password is the e-mail address.',
    help: 'Take another one.',
  },
  password_repeats: {
    status: 400,
    retry: 'never',
    says: 'The password repeats the same few characters.',
    help: 'Take another one.',
  },
  password_common: {
    status: 400,
    retry: 'never',
    says: 'The password is among the first that are tried.',
    help: 'Take another one.',
  },
  // A table of properties.
  import_unreadable: {
    status: 422,
    retry: 'never',
    says: 'The file cannot be read as a table (line {line}).',
    help: 'Save it as CSV, and check the quotation marks in that line.',
  },
  import_empty: {
    status: 422,
    retry: 'never',
    says: 'The file has no rows.',
    help: 'Write the names of the columns in the first line, and one unit in each line below.',
  },
  import_no_column: {
    status: 422,
    retry: 'never',
    says: 'The first line names no column "Property".',
    help: 'Write the names of the columns in the first line, as in the template.',
  },
  import_column_twice: {
    status: 422,
    retry: 'never',
    says: 'Two columns mean the same: {column}.',
    help: 'Keep one of them.',
  },
  import_too_many_rows: {
    status: 422,
    retry: 'never',
    says: 'The file has more than {limit} rows.',
    help: 'Import it in several files.',
  },
  import_wrong: {
    status: 422,
    retry: 'never',
    says: 'Nothing was imported: {rows} of the rows cannot be used.',
    help: 'Correct the rows named below and import the file again. What is here already is not added twice.',
  },

  // One row of it.
  row_too_long: {
    status: 422,
    retry: 'never',
    says: 'The row has more cells than there are columns.',
    help: 'Put quotation marks around a cell that holds the separator.',
  },
  row_no_property: {
    status: 422,
    retry: 'never',
    says: 'The row names no property.',
    help: 'Write the name of the property.',
  },
  row_name: {
    status: 422,
    retry: 'never',
    says: 'The name is longer than {limit} characters, or more than one line.',
    help: 'Write a shorter name.',
  },
  row_property_unclear: {
    status: 422,
    retry: 'never',
    says: 'Several of your properties have this name.',
    help: 'Rename one of them first.',
  },
  row_zone_missing: {
    status: 422,
    retry: 'never',
    says: 'The time zone is missing.',
    help: 'Write it as Europe/Rome, in the first row of the property at least.',
  },
  row_zone_unknown: {
    status: 422,
    retry: 'never',
    says: 'This time zone is not known.',
    help: 'Write it as Europe/Rome: the continent, a slash, and a large city.',
  },
  row_zone_differs: {
    status: 422,
    retry: 'never',
    says: 'The property is in another time zone: {zone}.',
    help: 'Leave the cell empty, or change the time zone of the property first.',
  },
  row_unit_needed: {
    status: 422,
    retry: 'never',
    says: 'The property has several units, and the row does not name one.',
    help: 'Write the name of the unit in each row of the property.',
  },
  row_unit_twice: {
    status: 422,
    retry: 'never',
    says: 'This unit stands in line {line} already.',
    help: 'Put all links of a unit in one row.',
  },
  row_too_many_units: {
    status: 422,
    retry: 'never',
    says: 'A property has at most {limit} units.',
    help: 'Divide it into several properties.',
  },
  row_link_twice: {
    status: 422,
    retry: 'never',
    says: 'This link stands in line {line} already.',
    help: 'Each unit has a calendar link of its own. Copy the one of this unit from the platform.',
  },
  row_link_elsewhere: {
    status: 422,
    retry: 'never',
    says: 'This is a link of {platform}.',
    help: 'Put it in the column of that platform.',
  },
  row_link_differs: {
    status: 422,
    retry: 'never',
    says: 'This unit has another link of {platform} already.',
    help: 'An import replaces no links. Leave the cell empty, or replace the link on the page of the property.',
  },

  // The link itself.
  url_invalid: {
    status: 422,
    retry: 'never',
    says: 'This is not a web address.',
    help: 'Copy the whole calendar link from the platform. It begins with https://',
  },
  url_scheme: {
    status: 422,
    retry: 'never',
    says: 'The link must begin with https:// or http://',
    help: 'Where the platform gives a webcal:// link, put https:// in its place.',
  },
  url_refused: {
    status: 422,
    retry: 'never',
    says: 'This address is not on the public internet, so we do not open it.',
    help: 'Copy the calendar link from the platform; it leads to the platform’s own site.',
  },

  // Reaching it.
  feed_unreachable: {
    status: 422,
    retry: 'backoff',
    says: 'The server behind the link does not answer.',
    help: 'We keep trying. If it lasts, check that the link opens in a browser.',
  },
  feed_timeout: {
    status: 422,
    retry: 'backoff',
    says: 'The server behind the link takes too long to answer.',
    help: 'We keep trying by ourselves.',
  },
  feed_redirects: {
    status: 422,
    retry: 'slowly',
    says: 'The link leads from one address to the next without end.',
    help: 'Copy a new link from the platform.',
  },
  feed_gone: {
    status: 422,
    retry: 'slowly',
    says: 'This link no longer exists (the platform answered {status}).',
    help: 'Copy a new calendar link from the platform and put it in place of this one.',
  },
  feed_forbidden: {
    status: 422,
    retry: 'slowly',
    says: 'The platform refuses this link (it answered {status}).',
    help: 'Copy a new calendar link from the platform and put it in place of this one.',
  },
  feed_throttled: {
    status: 422,
    retry: 'backoff',
    says: 'The platform asks us to look less often.',
    help: 'We wait as long as it asks and go on by ourselves.',
  },
  feed_server_error: {
    status: 422,
    retry: 'backoff',
    says: 'The platform has a fault of its own (it answered {status}).',
    help: 'We keep trying by ourselves.',
  },

  // What came back.
  feed_too_large: {
    status: 422,
    retry: 'slowly',
    says: 'The answer is larger than {limit}, which no rental calendar is.',
    help: 'Check that the link is a calendar link.',
  },
  feed_empty: {
    status: 422,
    retry: 'backoff',
    says: 'The answer is empty, not even an empty calendar.',
    help: 'The nights known so far stay taken. We look again soon.',
  },
  feed_html: {
    status: 422,
    retry: 'backoff',
    says: 'The link answers with a web page, not a calendar.',
    help: 'Copy the calendar (iCal) link, not the address of the listing’s page.',
  },
  feed_json: {
    status: 422,
    retry: 'backoff',
    says: 'The link answers with an error message instead of a calendar.',
    help: 'The nights known so far stay taken. We look again soon.',
  },
  feed_not_ical: {
    status: 422,
    retry: 'backoff',
    says: 'The link answers with something that is not a calendar.',
    help: 'Check that the link is the platform’s calendar (iCal) link.',
  },
  feed_cut: {
    status: 422,
    retry: 'backoff',
    says: 'The calendar breaks off before its end.',
    help: 'The nights known so far stay taken. We look again soon.',
  },
  feed_too_many_events: {
    status: 422,
    retry: 'slowly',
    says: 'The calendar holds more than {limit} events.',
    help: 'Check that the link belongs to one unit only.',
  },
  feed_too_costly: {
    status: 422,
    retry: 'slowly',
    says: 'The calendar takes too long or too much memory to read.',
    help: 'Check that the link is a rental calendar. The nights known so far stay taken.',
  },

  // One event among others.
  event_no_start: {
    status: 422,
    retry: 'never',
    says: 'An event has no start date.',
    help: 'It is left out; the other events count.',
  },
  event_bad_date: {
    status: 422,
    retry: 'never',
    says: 'An event has a date that cannot be read.',
    help: 'It is left out; the other events count.',
  },
  event_ends_before_start: {
    status: 422,
    retry: 'never',
    says: 'An event ends before it starts.',
    help: 'It is left out; the other events count.',
  },
  event_bad_end: {
    status: 422,
    retry: 'never',
    says: 'An event has an end that cannot be read.',
    help: 'It counts as one night.',
  },
  event_bad_duration: {
    status: 422,
    retry: 'never',
    says: 'An event has a length that cannot be read.',
    help: 'It counts as one night.',
  },
  event_bad_recurrence: {
    status: 422,
    retry: 'never',
    says: 'An event repeats by a rule that cannot be read.',
    help: 'Its first date counts; the repetitions do not.',
  },
  event_too_many_instances: {
    status: 422,
    retry: 'never',
    says: 'An event repeats too often.',
    help: 'Its first repetitions count; the later ones do not.',
  },
  event_unknown_timezone: {
    status: 422,
    retry: 'never',
    says: 'An event names a time zone that nobody knows.',
    help: 'The property’s own time zone is used.',
  },
  event_bad_line: {
    status: 422,
    retry: 'never',
    says: 'A line of the calendar cannot be read.',
    help: 'It is passed over; the rest counts.',
  },
});

export type ProblemCode = keyof typeof problems;
export const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Values for the `{name}` places of `says`, and for the machine-readable answer. Never a URL, a body or guest data. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** The words of a problem as a manager reads them. */
export const say = (code: ProblemCode, details: ProblemDetails = {}): string =>
  filledIn(problems[code].says, details);

/** What to do about it. */
export const helpWith = (code: ProblemCode, details: ProblemDetails = {}): string =>
  filledIn(problems[code].help, details);

const filledIn = (words: string, details: ProblemDetails): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));

/** An expected failure, thrown across layers and turned into an answer or a Temporal failure at the edge. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
    options?: ErrorOptions,
  ) {
    super(say(code, details), options);
  }
}
