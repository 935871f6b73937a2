import type { Catalogue } from '../catalogue.js';

export const time: Catalogue = {
  '{minutes, number} min': '{minutes, number} min',
  '{hours, number} h': '{hours, number} h',
  '{days, plural, one {# day} other {# days}}': '{days, plural, one {# giorno} other {# giorni}}',
  'just now': 'adesso',
  '{span} ago': '{span} fa',
  'any moment': 'a momenti',
  'in {span}': 'tra {span}',
};
