/** Everything the workers run as workflows; the bundle is made from this file. */
export { deleteOrganization } from './delete-organization.js';
export { deliverWebhooks } from './deliver-webhooks.js';
export { forgetGuests } from './forget-guests.js';
export { keepFleet } from './keep-fleet.js';
export { manualTask } from './manual-task.js';
export { relayWebhooks } from './relay-webhooks.js';
export { sendNotifications } from './send-notifications.js';
export { syncConnection } from './sync-connection.js';
export { tidyFleet } from './tidy-fleet.js';
