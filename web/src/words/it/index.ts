import type { Catalogue } from '../catalogue.js';
import { account } from './account.js';
import { addProperty } from './add-property.js';
import { alerts } from './alerts.js';
import { booking } from './booking.js';
import { calendar } from './calendar.js';
import { conflict } from './conflict.js';
import { connection } from './connection.js';
import { feed } from './feed.js';
import { guides } from './guides.js';
import { health } from './health.js';
import { imports } from './import.js';
import { link } from './link.js';
import { live } from './live.js';
import { monitoring } from './monitoring.js';
import { page } from './page.js';
import { platform } from './platform.js';
import { property } from './property.js';
import { server } from './server.js';
import { session } from './session.js';
import { settings } from './settings.js';
import { settingsDeeds } from './settings-deeds.js';
import { settingsNotifications } from './settings-notifications.js';
import { settingsPeople } from './settings-people.js';
import { settingsRetention } from './settings-retention.js';
import { settingsWebhooks } from './settings-webhooks.js';
import { signIn } from './sign-in.js';
import { tasks } from './tasks.js';
import { time } from './time.js';
import { today } from './today.js';
import { unit } from './unit.js';

/** All that the app says, in Italian. Each part is named like the room of the source that says it. */
export const italian: Catalogue = {
  ...alerts,
  ...conflict,
  ...feed,
  ...health,
  ...live,
  ...monitoring,
  ...tasks,
  ...today,
  ...unit,
  ...calendar,
  ...booking,
  ...settings,
  ...settingsDeeds,
  ...settingsNotifications,
  ...settingsPeople,
  ...settingsWebhooks,
  ...signIn,
  ...account,
  ...imports,
  ...page,
  ...property,
  ...server,
  ...session,
  ...settingsRetention,
  ...time,
  ...addProperty,
  ...connection,
  ...guides,
  ...link,
  ...platform,
};
