import { useProperties } from '../server/properties.js';
import type { Unit } from '../server/shapes.js';

/** The units of a property, as far as they are loaded: ways out name those that a guest may move into. */
export function useUnitsOf(propertyId: string): readonly Unit[] {
  const { data: properties } = useProperties();
  return properties?.find(({ id }) => id === propertyId)?.units ?? [];
}
