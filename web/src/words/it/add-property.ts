import type { Catalogue } from '../catalogue.js';

export const addProperty: Catalogue = {
  '{property} is added': '{property} è stata aggiunta',
  'Add a property': 'Aggiungi una struttura',
  'Connect a platform whenever you like: the steps say where its calendar link is.':
    'Collega una piattaforma quando vuoi: i passi dicono dove si trova il suo link di calendario.',
  'We are reading its calendars now.': 'Stiamo leggendo i suoi calendari.',
  'Give each platform our link, so that it closes the nights sold elsewhere.':
    'Dai a ogni piattaforma il nostro link, così chiude le notti vendute altrove.',
  'Its own link is still missing: see where it is': 'Manca ancora il suo link: guarda dove si trova',
  'Unit {n}': 'Unità {n}',
  'Give the property a name.': 'Dai un nome alla struttura.',
  'Choose the time zone of the place.': 'Scegli il fuso orario del luogo.',
  'Give the unit a name.': 'Dai un nome all’unità.',
  'Choose the platform.': 'Scegli la piattaforma.',
  'Each link belongs to one unit and one platform; this one is here twice.':
    'Ogni link appartiene a una sola unità e a una sola piattaforma; questo c’è due volte.',
  'There is a link of {platform} already.': 'C’è già un link di {platform}.',
  Name: 'Nome',
  'Sea View Cottage': 'Villa Vista Mare',
  'Time zone of the place': 'Fuso orario del luogo',
  'No such time zone. Try the nearest large city.':
    'Fuso orario non trovato. Prova con la grande città più vicina.',
  'What guests book': 'Che cosa prenotano gli ospiti',
  'The whole place': 'L’intero alloggio',
  'Several units': 'Più unità',
  'Calendar links': 'Link di calendario',
  'The iCal link each platform gives you to export its calendar. Leave it empty where you do not know it: the next page says where it is.':
    'Il link iCal che ogni piattaforma ti dà per esportare il suo calendario. Lascialo vuoto se non lo conosci: la prossima pagina dice dove si trova.',
  'Add property': 'Aggiungi struttura',
  'Add another link': 'Aggiungi un altro link',
  'Name of unit {n}': 'Nome dell’unità {n}',
  'Garden room': 'Camera sul giardino',
  'Attic room': 'Mansarda',
  'Remove unit {n}': 'Rimuovi l’unità {n}',
  'Add a unit': 'Aggiungi un’unità',
};
