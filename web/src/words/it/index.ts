import type { Catalogue } from '../catalogue.js';
import { settings } from './settings.js';
import { settingsDeeds } from './settings-deeds.js';
import { settingsNotifications } from './settings-notifications.js';
import { settingsPeople } from './settings-people.js';
import { settingsWebhooks } from './settings-webhooks.js';
import { signIn } from './sign-in.js';

/** All that the app says, in Italian. Each part is named like the room of the source that says it. */
export const italian: Catalogue = {
  ...settings,
  ...settingsDeeds,
  ...settingsNotifications,
  ...settingsPeople,
  ...settingsWebhooks,
  ...signIn,
};
