import { emptyLink, isUntouched, type LinkDraft } from '../link/link-draft.js';
import { SOURCE_NAMES } from '../platform/names.js';
import type { NewProperty } from '../server/properties.js';
import type { FieldError } from '../server/refused.js';
import { say } from '../words/say.js';

/** The form of a new property. With one unit the unit takes the property's name. */
export interface PropertyDraft {
  readonly name: string;
  readonly timezone: string;
  readonly several: boolean;
  readonly units: readonly string[];
  readonly links: readonly LinkDraft[];
}

export const emptyProperty = (): PropertyDraft => ({
  name: '',
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  several: false,
  units: ['', ''],
  links: [emptyLink(0), emptyLink(1)],
});

const unitsOf = (draft: PropertyDraft): string[] =>
  draft.several ? draft.units.map(u => u.trim()) : [draft.name.trim()];

/** What a unit is called in the form before it has a name. */
export const unitName = (draft: PropertyDraft, place: number): string =>
  (draft.several ? draft.units[place]?.trim() : draft.name.trim()) || say('Unit {n}', { n: place + 1 });

const withSameAddress = (draft: PropertyDraft, link: LinkDraft): LinkDraft[] =>
  link.url.trim() === ''
    ? []
    : linksOf(draft).filter(({ key, url }) => key !== link.key && url.trim() === link.url.trim());

/** Another unit, by name, that a link of the form with the same address is for. */
export function sameLinkElsewhere(draft: PropertyDraft, link: LinkDraft): string | undefined {
  const other = withSameAddress(draft, link).find(({ unit }) => unit !== link.unit);
  return other && unitName(draft, other.unit);
}

const linksOf = (draft: PropertyDraft): LinkDraft[] =>
  draft.links.filter(l => !isUntouched(l) && l.unit < unitsOf(draft).length);

/** Messages by the field's place in the form: `name`, `units.1`, `<link key>.url`, `<link key>.platform`. */
export type Errors = Readonly<Record<string, string>>;

export function check(draft: PropertyDraft): Errors {
  const errors: Record<string, string> = {};
  if (draft.name.trim() === '') errors.name = say('Give the property a name.');
  if (draft.timezone === '') errors.timezone = say('Choose the time zone of the place.');
  if (draft.several) {
    draft.units.forEach((unit, i) => {
      if (unit.trim() === '') errors[`units.${i}`] = say('Give the unit a name.');
    });
  }
  const seen = new Set<string>();
  for (const link of linksOf(draft)) {
    if (!link.platform) {
      errors[`${link.key}.platform`] = say('Choose the platform.');
      continue;
    }
    if (withSameAddress(draft, link).length > 0)
      errors[`${link.key}.url`] = say(
        'Each link belongs to one unit and one platform; this one is here twice.',
      );
    const pair = `${link.unit} ${link.platform}`;
    if (seen.has(pair))
      errors[`${link.key}.platform`] = say('There is a link of {platform} already.', {
        platform: SOURCE_NAMES[link.platform],
      });
    seen.add(pair);
  }
  return errors;
}

/** What is sent, and where each of its paths stands in the form. */
export function toRequest(draft: PropertyDraft): { body: NewProperty; places: Map<string, string> } {
  const places = new Map([
    ['name', 'name'],
    ['timezone', 'timezone'],
  ]);
  const units = unitsOf(draft).map((name, i) => {
    places.set(`units.${i}.name`, draft.several ? `units.${i}` : 'name');
    return { name };
  });
  const links = linksOf(draft);
  const platforms = [...new Set(links.map(link => link.platform!))];
  const connections = platforms.map((platform, at) => ({
    platform,
    feeds: links
      .filter(link => link.platform === platform)
      .map(({ key, unit, url }, feed) => {
        places.set(`connections.${at}.feeds.${feed}.url`, `${key}.url`);
        if (feed === 0) places.set(`connections.${at}.platform`, `${key}.platform`);
        return url.trim() ? { unit, url: url.trim() } : { unit };
      }),
  }));
  return { body: { name: draft.name.trim(), timezone: draft.timezone, units, connections }, places };
}

/** The API's field errors at their places in the form. Those without a place are left to the note above the button. */
export const placed = (fields: readonly FieldError[], places: Map<string, string>): Errors =>
  Object.fromEntries(
    fields.flatMap(({ path, message }) => (places.has(path) ? [[places.get(path)!, message]] : [])),
  );
