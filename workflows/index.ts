/** Everything the workers run as workflows; the bundle is made from this file. */
export { keepFleet } from './keep-fleet.js';
export { syncConnection } from './sync-connection.js';
