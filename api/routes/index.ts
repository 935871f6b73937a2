import type { Route } from '../route.js';
import * as alertRules from './alert-rules.js';
import * as alerts from './alerts.js';
import * as arrivals from './arrivals.js';
import * as bookings from './bookings.js';
import * as channels from './channels.js';
import * as closureQuestions from './closure-questions.js';
import * as conflicts from './conflicts.js';
import * as connectionHealth from './connection-health.js';
import * as connections from './connections.js';
import * as entries from './entries.js';
import * as entryHistory from './entry-history.js';
import * as events from './events.js';
import * as exposures from './exposures.js';
import * as feedDecisions from './feed-decisions.js';
import * as feedPreview from './feed-preview.js';
import * as feeds from './feeds.js';
import * as ical from './ical.js';
import * as invitations from './invitations.js';
import * as me from './me.js';
import * as members from './members.js';
import * as monitoring from './monitoring.js';
import * as notifications from './notifications.js';
import * as oneEntry from './one-entry.js';
import * as organization from './organization.js';
import * as properties from './properties.js';
import * as propertyImports from './property-imports.js';
import * as receiveWebhook from './receive-webhook.js';
import * as retention from './retention.js';
import * as sandbox from './sandbox.js';
import * as signIn from './sign-in.js';
import * as stays from './stays.js';
import * as system from './system.js';
import * as taskCalendar from './task-calendar.js';
import * as taskLinks from './task-links.js';
import * as taskSettings from './task-settings.js';
import * as tasks from './tasks.js';
import * as tokens from './tokens.js';
import * as units from './units.js';
import * as webhookDeliveries from './webhook-deliveries.js';
import * as webhookEndpoints from './webhook-endpoints.js';
import * as webhookInlets from './webhook-inlets.js';

/** Every route there is. */
export const routes: readonly Route[] = [
  signIn,
  me,
  invitations,
  members,
  tokens,
  organization,
  retention,
  system,
  properties,
  propertyImports,
  units,
  connections,
  connectionHealth,
  monitoring,
  feedPreview,
  feeds,
  feedDecisions,
  entries,
  oneEntry,
  entryHistory,
  conflicts,
  closureQuestions,
  exposures,
  arrivals,
  stays,
  bookings,
  tasks,
  taskLinks,
  taskSettings,
  events,
  sandbox,
  webhookEndpoints,
  webhookDeliveries,
  webhookInlets,
  channels,
  notifications,
  alerts,
  alertRules,
  taskCalendar,
  ical,
  receiveWebhook,
].flatMap(module => Object.values(module));
