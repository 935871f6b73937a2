import { PLATFORMS } from '../platform/names.js';
import type { Connection } from '../server/shapes.js';

/** Connections in the one order of platforms. */
export const inOrder = (connections: readonly Connection[]): Connection[] =>
  connections.toSorted((a, b) => PLATFORMS.indexOf(a.platform) - PLATFORMS.indexOf(b.platform));
