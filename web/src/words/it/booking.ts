import type { Catalogue } from '../catalogue.js';

export const booking: Catalogue = {
  Block: 'Blocco',
  Booking: 'Prenotazione',
  Cancelled: 'Annullata',
  'A unit that was archived': 'Un’unità archiviata',
  'On the calendar': 'Nel calendario',
  'Who was told': 'Chi è stato avvisato',
  Calendar: 'Calendario',
  'Direct bookings': 'Prenotazioni dirette',
  Unit: 'Unità',
  'All units': 'Tutte le unità',
  'No unit matches.': 'Nessuna unità corrisponde.',
  'Also cancelled ones': 'Anche quelle annullate',
  'No direct bookings': 'Nessuna prenotazione diretta',
  'Nights that you book or block here close on every platform. Add one above, or drag over free nights of the calendar.':
    'Le notti che prenoti o blocchi qui si chiudono su ogni piattaforma. Aggiungine qui sopra, oppure trascina sulle notti libere del calendario.',
  'Earlier ones': 'Le precedenti',
  'Open these nights again?': 'Riaprire queste notti?',
  '{unit}, {nights}: the nights are free, and the platforms may sell them from their next reading on.':
    '{unit}, {nights}: le notti sono libere e le piattaforme possono venderle dalla prossima lettura.',
  'Open the nights': 'Riapri le notti',
  'Open some nights': 'Riapri alcune notti',
  'Open some of these nights?': 'Riaprire alcune di queste notti?',
  'Shorten this booking?': 'Accorciare questa prenotazione?',
  'The nights left out are free, and the platforms may sell them from their next reading on.':
    'Le notti escluse sono libere: le piattaforme possono venderle dalla loro prossima lettura.',
  '{n, plural, one {Keep # night} other {Keep # nights}}':
    '{n, plural, one {Tieni # notte} other {Tieni # notti}}',
  Shorten: 'Accorcia',
  'Shortened to {nights}.': 'Accorciata a {nights}.',
  'The nights are open again.': 'Le notti sono di nuovo aperte.',
  'Cancel this booking?': 'Annullare questa prenotazione?',
  '{unit}, {nights}: the nights are free, and the platforms may sell them from their next reading on. Telling the guest is up to you.':
    '{unit}, {nights}: le notti sono libere e le piattaforme possono venderle dalla prossima lettura. Avvisare l’ospite spetta a te.',
  'Cancel the booking': 'Annulla la prenotazione',
  'The booking is cancelled.': 'La prenotazione è annullata.',
  'Direct booking': 'Prenotazione diretta',
  'Made by a program, {when}.': 'Inserita da un programma, {when}.',
  'Blocked by {who}, {when}.': 'Bloccate da {who}, {when}.',
  'Entered by {who}, {when}.': 'Inserita da {who}, {when}.',
  'Cancelled by {who}, {when}.': 'Annullata da {who}, {when}.',
  'Cancelled by a program, {when}.': 'Annullata da un programma, {when}.',
  'Undone: the nights are free again.': 'Annullato: le notti sono di nuovo libere.',
  'Blocked: {unit}, {nights}.': 'Bloccate: {unit}, {nights}.',
  'Booked: {unit}, {nights}.': 'Prenotate: {unit}, {nights}.',
  Undo: 'Annulla',
  'What for': 'Per che cosa',
  'Block these nights': 'Blocca queste notti',
  'A guest booked with you. Every platform is told that the nights are taken, never by whom.':
    'Un ospite ha prenotato da te. Ogni piattaforma viene a sapere che le notti sono occupate, mai da chi.',
  'You keep the nights for yourself: your own stay, repairs. They close on every platform.':
    'Tieni le notti per te: un tuo soggiorno, dei lavori. Si chiudono su ogni piattaforma.',
  Arrival: 'Arrivo',
  'Closed from': 'Chiuse dal',
  Departure: 'Partenza',
  'Open again on': 'Riaprono il',
  'These nights are not free.': 'Queste notti non sono libere.',
  '{source}: {kind}, {nights}': '{source}: {kind}, {nights}',
  'Guest’s name': 'Nome dell’ospite',
  'May be left empty. No platform is told.': 'Può restare vuoto. Nessuna piattaforma lo viene a sapere.',
  Note: 'Nota',
  'For you and those who work with you; no platform is told.':
    'Per te e per chi lavora con te; nessuna piattaforma la legge.',
  'Own stay, repairs, cleaning …': 'Soggiorno proprio, lavori, pulizie …',
  'Ask the platforms first': 'Chiedi prima alle piattaforme',
  'Reads their calendars now, and refuses where one has taken the nights meanwhile. It takes a few seconds.':
    'Legge ora i loro calendari e rifiuta se una ha già preso le notti. Richiede qualche secondo.',
  '{n, plural, one {Book # night} other {Book # nights}}':
    '{n, plural, one {Prenota # notte} other {Prenota # notti}}',
  '{n, plural, one {Block # night} other {Block # nights}}':
    '{n, plural, one {Blocca # notte} other {Blocca # notti}}',
  'Asking the platforms…': 'Chiediamo alle piattaforme…',
  'Choose a day.': 'Scegli un giorno.',
  'These nights have passed.': 'Queste notti sono passate.',
  'Must lie after the first day.': 'Deve essere dopo il primo giorno.',
  'At most a year.': 'Al massimo un anno.',
  'Book or block nights': 'Prenota o blocca notti',
  Close: 'Chiudi',
  'Property or unit': 'Struttura o unità',
  'Who is told': 'Chi viene avvisato',
  'No platform sells this unit yet, so nobody has to be told.':
    'Nessuna piattaforma vende ancora questa unità: non c’è nessuno da avvisare.',
  'Times are {place} time.': 'Gli orari sono quelli di {place}.',
  '{name} reads our calendar by itself, by {by} at the latest. It last did {last}.':
    '{name} legge da sé il nostro calendario, al più tardi entro {by}. L’ultima volta: {last}.',
  '{name} has not read our calendar since {last}. Look there whether it still imports it.':
    '{name} non legge il nostro calendario da {last}. Controlla lì se lo importa ancora.',
  '{name} has never read our calendar: until it imports our link, close the nights there.':
    '{name} non ha mai letto il nostro calendario: finché non importa il nostro link, chiudi le notti lì.',
  '{name} reads no calendar: a checklist will ask to close the nights there.':
    '{name} non legge calendari: una checklist chiederà di chiudere le notti lì.',
};
