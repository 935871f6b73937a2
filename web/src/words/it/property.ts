import type { Catalogue } from '../catalogue.js';

export const property: Catalogue = {
  'Answered {ago}': 'Risposta {ago}',
  Connections: 'Collegamenti',
  'Connect a platform': 'Collega una piattaforma',
  'No platform is connected. Nothing is read yet.':
    'Nessuna piattaforma è collegata. Per ora non si legge nulla.',
  'Our links': 'I nostri link',
  'Each platform reads here what the others have sold. Who has a link can read it: give it to the platform alone.':
    'Ogni piattaforma legge qui ciò che le altre hanno venduto. Chi ha un link può leggerlo: dallo solo alla piattaforma.',
  '{unit}: last read {ago}': '{unit}: ultima lettura {ago}',
  '{unit}: not read yet': '{unit}: non ancora letto',
  'our link for {platform}, {unit}': 'il nostro link per {platform}, {unit}',
  '{platform}: {state}': '{platform}: {state}',
  '{platform} of {property}: {state}': '{platform} di {property}: {state}',
  Properties: 'Strutture',
  'Import from CSV': 'Importa da CSV',
  'Add a property': 'Aggiungi una struttura',
  'No properties yet': 'Ancora nessuna struttura',
  'Add one with its calendar links, or import many from a table.':
    'Aggiungine una con i link dei suoi calendari, o importane molte da una tabella.',
  'As soon as a manager adds one, it stands here.': 'Appena un gestore ne aggiunge una, appare qui.',
  'Search by property, unit or place': 'Cerca per struttura, unità o luogo',
  'Property, unit or place': 'Struttura, unità o luogo',
  'Which properties': 'Quali strutture',
  'All ({count, number})': 'Tutte ({count, number})',
  'Something waits ({count, number})': 'Da sbrigare ({count, number})',
  'No property is like that.': 'Nessuna struttura corrisponde.',
  '{place} time': 'ora di {place}',
  '{units, plural, one {# unit} other {# units}} · {place} time':
    '{units, plural, one {# unità} other {# unità}} · ora di {place}',
  'Not connected': 'Non collegata',
  'No answer yet': 'Ancora nessuna risposta',
  '{conflicts, plural, one {# conflict} other {# conflicts}}':
    '{conflicts, plural, one {# conflitto} other {# conflitti}}',
  '{tasks, plural, one {# task} other {# tasks}}': '{tasks, plural, one {# compito} other {# compiti}}',
  '{trouble, plural, one {# cannot be read} other {# cannot be read}}':
    '{trouble, plural, one {# non leggibile} other {# non leggibili}}',
  'More for {property}': 'Altro per {property}',
  'Open on the calendar': 'Apri nel calendario',
  'Open the property': 'Apri la struttura',
  'Sync now': 'Sincronizza ora',
  'Pause syncing': 'Metti in pausa la sincronizzazione',
  'Resume syncing': 'Riprendi la sincronizzazione',
  'Edit property': 'Modifica la struttura',
  'Edit {property}': 'Modifica {property}',
  '{property} is saved.': '{property}: modifiche salvate.',
  'A property needs a name.': 'Una struttura ha bisogno di un nome.',
  'All its calendars are read again, since a time there may fall on another day.':
    'Tutti i suoi calendari vengono riletti, perché un orario può cadere in un altro giorno.',
  'Room types at Booking.com': 'Tipi di camera su Booking.com',
  'Booking.com gives calendar links to small places only.':
    'Booking.com dà link di calendario solo alle strutture piccole.',
  'Name of the unit': 'Nome dell’unità',
  'More for unit {unit}': 'Altro per l’unità {unit}',
  'Rename unit': 'Rinomina l’unità',
  'Rename {unit}': 'Rinomina {unit}',
  'Archive unit': 'Archivia l’unità',
  'Archive {unit}?': 'Archiviare {unit}?',
  'Add a unit to {property}': 'Aggiungi un’unità a {property}',
  'A unit is what one calendar belongs to: a room, a flat or the whole house. Its links come next, platform by platform.':
    'Un’unità è ciò a cui appartiene un calendario: una camera, un appartamento o tutta la casa. Poi vengono i suoi link, piattaforma per piattaforma.',
  'Add the unit': 'Aggiungi l’unità',
  '{unit} is added.': '{unit}: unità aggiunta.',
  'Add {unit} to {platform}': 'Aggiungi {unit} a {platform}',
  'Archive property': 'Archivia la struttura',
  'Pause {property}?': 'Mettere in pausa {property}?',
  'We look at none of its calendars until you resume. Nights known so far stay taken, and our links go on working; a new booking is not seen.':
    'Non leggiamo nessuno dei suoi calendari finché non riprendi. Le notti note restano occupate e i nostri link continuano a funzionare; una nuova prenotazione non viene vista.',
  Pause: 'Metti in pausa',
  'Archive {property}?': 'Archiviare {property}?',
  'We stop reading its calendars and our links for it stop working. What is known so far is kept.':
    'Smettiamo di leggere i suoi calendari e i nostri link per questa struttura non funzionano più. Ciò che è noto finora si conserva.',
  Archive: 'Archivia',
  Property: 'Struttura',
  'There is no such property. It may have been archived.':
    'Questa struttura non esiste. Forse è stata archiviata.',
  '{units, plural, one {# unit} other {# units}} · {place} time ({zone})':
    '{units, plural, one {# unità} other {# unità}} · ora di {place} ({zone})',
  Units: 'Unità',
  'On no platform yet': 'Ancora su nessuna piattaforma',
};
