import type { Catalogue } from '../catalogue.js';

/** All that the app says, in Italian. Each part is named like the room of the source that says it. */
export const italian: Catalogue = {};
