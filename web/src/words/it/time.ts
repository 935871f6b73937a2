import type { Catalogue } from '../catalogue.js';

export const time: Catalogue = {
  '{nights, plural, one {the night of {day}} other {# nights from {day}}}':
    '{nights, plural, one {la notte del {day}} other {# notti dal {day}}}',
  '{minutes, number} min': '{minutes, number} min',
  '{hours, number} h': '{hours, number} h',
  '{days, plural, one {# day} other {# days}}': '{days, plural, one {# giorno} other {# giorni}}',
  'just now': 'adesso',
  '{span} ago': '{span} fa',
  'any moment': 'a momenti',
  'in {span}': 'tra {span}',
};
