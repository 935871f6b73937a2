import type { Catalogue } from '../catalogue.js';

export const calendar: Catalogue = {
  'Or drag over free nights; with the keyboard, Shift and the arrows, then Enter.':
    'Oppure trascina sulle notti libere; con la tastiera, Maiusc e le frecce, poi Invio.',
  'Add a booking': 'Aggiungi prenotazione',
  'Direct bookings': 'Prenotazioni dirette',
  '{length} chosen, {nights}. Enter books or blocks them, Escape gives up.':
    '{length}, {nights}. Invio per prenotare o bloccare, Esc per rinunciare.',
  '{n, plural, one {# night} other {# nights}}': '{n, plural, one {# notte} other {# notti}}',
  'Reservation {code}': 'Prenotazione {code}',
  'Phone ends in {digits}': 'Il telefono finisce con {digits}',
  'Missing from the last answer, {when}. Kept taken until a second answer agrees.':
    'Mancava nell’ultima risposta, {when}. Resta occupato finché una seconda risposta non conferma.',
  '{conflict}, {nights}: settle it': '{conflict}, {nights}: risolvi',
  'Known since {when}': 'Noto da {when}',
  Reservation: 'Prenotazione',
  'Phone ends in': 'Il telefono finisce con',
  'Known since': 'Noto da',
  'Missing since': 'Manca da',
  '{since}. Kept taken until a second answer agrees.':
    '{since}. Resta occupato finché una seconda risposta non conferma.',
  Ended: 'Terminato',
  'Read from': 'Letto da',
  '{platform} connection': 'Collegamento {platform}',
  'All answers of its link': 'Tutte le risposte del link',
  'Taken nights': 'Notti occupate',
  Close: 'Chiudi',
  'There is no such entry any more, or its property has been archived.':
    'Questa voce non c’è più, oppure la sua struttura è stata archiviata.',
  'Reading…': 'Lettura…',
  'No longer taken: this has ended.': 'Non più occupate: è terminato.',
  'The month of {unit}': 'Il mese di {unit}',
  'Reading its history…': 'Lettura della cronologia…',
  History: 'Cronologia',
  'What became of it': 'Che cosa è successo',
  'What the link said then': 'Che cosa diceva allora il link',
  'Times are {place} time.': 'Gli orari sono quelli di {place}.',
  'The answer of {when} did not list it yet.': 'La risposta di {when} non lo riportava ancora.',
  'Who was told': 'Chi è stato avvisato',
  'Who was told, and when': 'Chi è stato avvisato, e quando',
  'Nobody: it only repeats what the platform was told.':
    'Nessuno: ripete soltanto ciò che la piattaforma ha saputo da noi.',
  'Nobody: a platform’s own window closes nothing elsewhere.':
    'Nessuno: la finestra di una piattaforma non chiude nulla altrove.',
  'No other platform sells this unit.': 'Nessun’altra piattaforma vende questa unità.',
  'The checklist': 'La checklist',
  Stay: 'Soggiorno',
  Blocked: 'Bloccato',
  Closed: 'Chiuso',
  'Not bookable': 'Non prenotabile',
  'A guest has booked these nights.': 'Un ospite ha prenotato queste notti.',
  'Somebody closed these nights by hand.': 'Qualcuno ha chiuso queste notti a mano.',
  'Taken, and the platform does not say whether by a guest or by you.':
    'Occupate, e la piattaforma non dice se da un ospite o da te.',
  'The platform’s own booking window, such as notice or how far ahead it sells.':
    'La finestra di prenotazione della piattaforma, come il preavviso o fino a quando vende.',
  'You closed these nights here, on every platform.': 'Hai chiuso queste notti qui, su ogni piattaforma.',
  '{source}, {kind, select, stay {stay} block {blocked} closure {closed} other {not bookable}}':
    '{source}, {kind, select, stay {soggiorno} block {bloccato} closure {chiuso} other {non prenotabile}}',
  '{what}, {guest}, {nights}, {length}': '{what}, {guest}, {nights}, {length}',
  '{what}, {nights}, {length}': '{what}, {nights}, {length}',
  'Search and filters': 'Ricerca e filtri',
  Units: 'Unità',
  'Search by property or unit': 'Cerca per struttura o unità',
  'Property or unit': 'Struttura o unità',
  Platform: 'Piattaforma',
  'All platforms': 'Ogni piattaforma',
  Kind: 'Tipo',
  'All kinds': 'Tutti i tipi',
  'Only with conflicts ({n, plural, one {# conflict} other {# conflicts}})':
    'Solo con conflitti ({n, plural, one {# conflitto} other {# conflitti}})',
  'Only with conflicts': 'Solo con conflitti',
  'Cancelled: two answers no longer listed it.': 'Annullato: due risposte non lo riportavano più.',
  'Opened: the platform no longer closes these nights.':
    'Riaperto: la piattaforma non chiude più queste notti.',
  'Over: it went after its nights had passed.': 'Concluso: è sparito dopo che le notti erano passate.',
  'No longer counted, as the rules of its link say.': 'Non conta più, come dicono le regole del suo link.',
  'The platform was disconnected.': 'La piattaforma è stata scollegata.',
  'The answer that brought it was taken back.': 'La risposta che lo aveva portato è stata ritirata.',
  'First seen: {nights}, {kind, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}.':
    'Visto la prima volta: {nights}, {kind, select, stay {soggiorno} block {bloccato} closure {chiuso} rule {non prenotabile} other {occupato}}.',
  'First seen.': 'Visto la prima volta.',
  'Moved from {was} to {nights}.': 'Spostato da {was} a {nights}.',
  'Its nights changed.': 'Le sue notti sono cambiate.',
  'Read as “{kind, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}”, before as “{was, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}”.':
    'Letto come “{kind, select, stay {soggiorno} block {bloccato} closure {chiuso} rule {non prenotabile} other {occupato}}”, prima come “{was, select, stay {soggiorno} block {bloccato} closure {chiuso} rule {non prenotabile} other {occupato}}”.',
  'The platform calls it by another name; its nights are the same.':
    'La piattaforma lo chiama con un altro nome; le notti sono le stesse.',
  'The guest or the reservation became known.': 'Si è saputo dell’ospite o della prenotazione.',
  'An answer listed fewer nights. All stay taken until a second answer agrees.':
    'Una risposta riportava meno notti. Restano tutte occupate finché una seconda risposta non conferma.',
  'An answer no longer listed it. It stays taken until a second answer agrees.':
    'Una risposta non lo riportava più. Resta occupato finché una seconda risposta non conferma.',
  'Somebody keeps it taken, though its calendar lacks it.':
    'Qualcuno lo tiene occupato, anche se il suo calendario non lo riporta.',
  'An answer lists it again.': 'Una risposta lo riporta di nuovo.',
  'Ended.': 'Terminato.',
  'Blocked here.': 'Bloccato qui.',
  'Booked directly.': 'Prenotato direttamente.',
  'The block was taken back.': 'Il blocco è stato tolto.',
  'The direct booking was cancelled.': 'La prenotazione diretta è stata annullata.',
  'Somebody said what this closure is.': 'Qualcuno ha detto che cos’è questa chiusura.',
  'Other nights began to overlap with it.': 'Altre notti hanno cominciato a sovrapporsi.',
  'The overlap changed.': 'La sovrapposizione è cambiata.',
  'The overlap ended.': 'La sovrapposizione è finita.',
  'The overlap is open again.': 'La sovrapposizione è di nuovo aperta.',
  'A way out of the overlap was chosen.': 'È stata scelta una soluzione per la sovrapposizione.',
  'Somebody said that the overlap is no conflict.':
    'Qualcuno ha detto che la sovrapposizione non è un conflitto.',
  'An answer was taken back.': 'Una risposta è stata ritirata.',
  Platforms: 'Piattaforme',
  'Why nights are taken': 'Perché le notti sono occupate',
  '{name} read it {read}, and shows the nights closed since {shown}.':
    '{name} l’ha letto {read} e mostra le notti chiuse da {shown}.',
  '{name} shows the nights closed since {shown}.': '{name} mostra le notti chiuse da {shown}.',
  '{who} closed the nights on {name}, {when}.': '{who} ha chiuso le notti su {name}, {when}.',
  'The nights are closed on {name}, since {when}.': 'Le notti sono chiuse su {name}, da {when}.',
  '{name} read it from our calendar, {read}.': '{name} l’ha letto dal nostro calendario, {read}.',
  '{name} reads no calendar: somebody has to close the nights there.':
    '{name} non legge calendari: qualcuno deve chiudere le notti lì.',
  '{name} read that the nights are free again, {when}.':
    '{name} ha letto che le notti sono di nuovo libere, {when}.',
  '{name} was told {read}, and has not read yet that the nights are free again.':
    '{name} lo ha saputo {read} e non ha ancora letto che le notti sono di nuovo libere.',
  '{name} was never told.': '{name} non lo ha mai saputo.',
  '{name} has never read our calendar, and may still sell the nights.':
    '{name} non ha mai letto il nostro calendario e può ancora vendere le notti.',
  '{name} should have read it by {by}, and may still sell the nights. It last read {last}.':
    '{name} avrebbe dovuto leggerlo entro {by} e può ancora vendere le notti. Ultima lettura: {last}.',
  '{name} will read it by {by}; until then it may sell the nights. It last read {last}.':
    '{name} lo leggerà entro {by}; fino ad allora può vendere le notti. Ultima lettura: {last}.',
  'How much is in view': 'Quanto se ne vede',
  Month: 'Mese',
  Quarter: 'Trimestre',
  Calendar: 'Calendario',
  Today: 'Oggi',
  'Month before': 'Mese precedente',
  'Month after': 'Mese successivo',
  'Quarter before': 'Trimestre precedente',
  'Quarter after': 'Trimestre successivo',
  'No unit matches.': 'Nessuna unità corrisponde.',
  'Show all units': 'Mostra tutte le unità',
  'Whole place': 'Tutta la struttura',
  '{n, plural, one {# conflict} other {# conflicts}}': '{n, plural, one {# conflitto} other {# conflitti}}',
  '{taken} of next {nights} nights taken': 'Occupate {taken} notti su {nights}',
  '{unit}: taken nights': '{unit}: notti occupate',
  '{name}, {nights}: settle it': '{name}, {nights}: risolvi',
};
