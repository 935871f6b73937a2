import { SOURCE_NAMES } from '../platform/names.js';
import type { Member } from '../server/members.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import type { Names } from './deed-words.js';

/** What the ids of an audit log stand for, as far as it is still there. */
export function namesIn(properties: readonly Property[], members: readonly Member[]): Names {
  const names = new Map<string, string>();
  for (const { personId, name } of members) names.set(personId, name);
  for (const property of properties) {
    names.set(property.id, property.name);
    const unitNames = new Map(property.units.map(unit => [unit.id, unit.name]));
    for (const unit of property.units)
      names.set(
        unit.id,
        unit.name === property.name
          ? unit.name
          : say('{unit} of {property}', { unit: unit.name, property: property.name }),
      );
    for (const { id, platform, feeds } of property.connections) {
      const place = say('{property} on {platform}', {
        property: property.name,
        platform: SOURCE_NAMES[platform],
      });
      names.set(id, place);
      for (const feed of feeds) {
        const unit = unitNames.get(feed.unitId);
        names.set(feed.id, feeds.length > 1 && unit ? `${place}, ${unit}` : place);
      }
    }
  }
  return names;
}
