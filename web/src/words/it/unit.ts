import type { Catalogue } from '../catalogue.js';

export const unit: Catalogue = {
  '{day}: free': '{day}: libera',
  '{day}: {taken}': '{day}: {taken}',
  'Nights of {month}': 'Notti di {month}',
  'Month before': 'Mese precedente',
  'Month after': 'Mese successivo',
  'Tap the first and the last free night to book or block them; tap taken nights to see whose they are.':
    'Tocca la prima e l’ultima notte libera per prenotarle o bloccarle; tocca le notti occupate per vedere di chi sono.',
  'No night of this month is taken.': 'Nessuna notte di questo mese è occupata.',
  'Entries of the month': 'Voci del mese',
  Clear: 'Togli',
  'Book or block': 'Prenota o blocca',
  Calendar: 'Calendario',
  Unit: 'Unità',
  'There is no such unit.': 'Questa unità non esiste.',
};
