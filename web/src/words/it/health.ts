import type { Catalogue } from '../catalogue.js';

export const health: Catalogue = {
  '{connections, plural, one {# connection} other {# connections}} in step':
    '{connections, plural, one {# collegamento allineato} other {# collegamenti allineati}}',
  '{waiting} of {all} being read': '{waiting} di {all} in lettura',
  '{connections, plural, one {# connection needs you} other {# connections need you}}':
    '{connections, plural, one {# collegamento ha bisogno di te} other {# collegamenti hanno bisogno di te}}',
  '{property} on {platform}': '{property} su {platform}',
  'First look': 'Prima lettura',
  'We are reading the calendar for the first time.': 'Stiamo leggendo il calendario per la prima volta.',
  'In step': 'Allineato',
  'The last look worked.': 'L’ultima lettura è riuscita.',
  'Trying again': 'Nuovo tentativo',
  'The last look did not work. We try again by ourselves.':
    'L’ultima lettura non è riuscita. Riproviamo da soli.',
  'Needs you': 'Serve il tuo intervento',
  'Looking has not worked for a while.': 'La lettura non riesce da un po’.',
  'Nothing is known to be wrong, but no answer has come for longer than it should take.':
    'Non risulta nulla di sbagliato, ma da troppo tempo non arriva una risposta.',
  'The last answer looks wrong. All nights known before stay taken.':
    'L’ultima risposta sembra sbagliata. Tutte le notti già note restano occupate.',
  Paused: 'In pausa',
  'We do not look until you resume.': 'Non leggiamo finché non riprendi.',
  Archived: 'Archiviato',
  'We no longer look here.': 'Qui non leggiamo più.',
  'No link': 'Nessun link',
  'There is no calendar link to read.': 'Non c’è un link del calendario da leggere.',
};
