import type { Catalogue } from '../catalogue.js';

export const session: Catalogue = {
  Viewer: 'Osservatore',
  'see the calendars, without names of guests': 'vedere i calendari, senza i nomi degli ospiti',
  Operator: 'Operatore',
  'see calendars and guests, look for changes, settle double bookings and tasks':
    'vedere calendari e ospiti, cercare novità, risolvere doppie prenotazioni e compiti',
  Manager: 'Gestore',
  'do everything except for people, API tokens and the audit log':
    'fare tutto tranne persone, token API e registro delle attività',
  Owner: 'Proprietario',
  'do everything': 'fare tutto',
};
