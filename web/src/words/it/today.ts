import type { Catalogue } from '../catalogue.js';

export const today: Catalogue = {
  '{failing, plural, one {# calendar cannot be read.} other {# calendars cannot be read.}} The others were read; the longest ago {property} on {platform}, {ago}.':
    '{failing, plural, one {# calendario non è leggibile.} other {# calendari non sono leggibili.}} Gli altri sono stati letti; da più tempo {property} su {platform}, {ago}.',
  'No calendar can be read.': 'Nessun calendario è leggibile.',
  'Arrivals and departures': 'Arrivi e partenze',
  Today: 'Oggi',
  Tomorrow: 'Domani',
  'Days are those of each property. Nights that a platform shows as closed, without saying for whom, are left out until you say that they are a booking.':
    'I giorni sono quelli di ogni struttura. Le notti che una piattaforma mostra come chiuse, senza dire per chi, sono escluse finché non dici che sono una prenotazione.',
  'Nobody comes or leaves.': 'Nessuno arriva o parte.',
  'The next days': 'I prossimi giorni',
  'In the {days} days after tomorrow nobody comes or leaves.':
    'Nei {days} giorni dopo domani nessuno arriva o parte.',
  '{arrivals, plural, one {# arrives} other {# arrive}}':
    '{arrivals, plural, one {# arrivo} other {# arrivi}}',
  '{departures, plural, one {# leaves} other {# leave}}':
    '{departures, plural, one {# partenza} other {# partenze}}',
  'now {moment} in {place}': 'ora {moment} a {place}',
  Arrives: 'Arriva',
  Leaves: 'Parte',
  '{unread, plural, one {# calendar} other {# calendars}} of {all} not read yet.':
    '{unread, plural, one {# calendario} other {# calendari}} su {all} non ancora letti.',
  'No calendar is read yet.': 'Ancora nessun calendario letto.',
  'Its calendar was last read {ago}: {property} on {platform}.':
    'Il calendario è stato letto {ago}: {property} su {platform}.',
  'All {all} calendars were read; the longest ago {property} on {platform}, {ago}.':
    'Tutti i {all} calendari sono stati letti; il meno recente è {property} su {platform}, {ago}.',
  'Guest from {platform}': 'Ospite da {platform}',
  '{long, plural, one {# night} other {# nights}}, until {day}':
    '{long, plural, one {# notte} other {# notti}}, fino a {day}',
  '{long, plural, one {# night} other {# nights}}, since {day}':
    '{long, plural, one {# notte} other {# notti}}, da {day}',
  'What needs you, the worst first': 'Che cosa ti aspetta, dal più grave',
  'Show {rest} more': 'Mostra {rest, plural, one {un altro} other {altri #}}',
  '{where}, in the calendar': '{where}, nel calendario',
  '{deed}: {where}': '{deed}: {where}',
  'We are looking. The answer shows here.': 'Stiamo leggendo. La risposta comparirà qui.',
  'See its links': 'Vedi i suoi link',
  'May still be sold': 'Ancora vendibile',
  'Due today': 'Scade oggi',
  'Cannot be read': 'Illeggibile',
  '{one} and {other} both hold {nights}.': '{one} e {other} hanno entrambi {nights}.',
  'Choose a way out': 'Scegli una soluzione',
  'Look at it': 'Dai un’occhiata',
  '{more, plural, =0 {{platform} should have read {nights} by now and has not.} other {{platform} should have read {nights}, and # more by now and has not.}}':
    '{more, plural, =0 {{platform} dovrebbe aver già letto {nights} e non l’ha fatto.} one {{platform} dovrebbe aver già letto {nights} e # altro e non l’ha fatto.} other {{platform} dovrebbe aver già letto {nights} e altri # e non l’ha fatto.}}',
  'Check our link there': 'Controlla lì il nostro link',
  'Do it': 'Fallo',
  '{platform} shows {nights} as closed. Is that a booking, or your own closure?{more, plural, =0 {} one { And # more question.} other { And # more questions.}}':
    '{platform} mostra {nights} come chiuse. È una prenotazione o una tua chiusura?{more, plural, =0 {} one { E # altra domanda.} other { E altre # domande.}}',
  Answer: 'Rispondi',
  '{platform} no longer lists {missing, plural, one {# entry} other {# entries}} we knew. The nights stay taken until you decide.':
    '{platform} non elenca più {missing, plural, one {# voce che conoscevamo} other {# voci che conoscevamo}}. Le notti restano occupate finché non decidi.',
  'See what it would free': 'Vedi che cosa libererebbe',
  'No answer has come for longer than it should take.': 'Da troppo tempo non arriva una risposta.',
  '{platform}, {properties} properties: {because}': '{platform}, {properties} strutture: {because}',
  'See all of them': 'Vedile tutte',
  '{platform}: {because}': '{platform}: {because}',
  'Look now': 'Leggi ora',
  'See what helps': 'Vedi che cosa aiuta',
  'What needs you': 'Che cosa ti aspetta',
  'All in step': 'Tutto allineato',
  'Nothing needs you now.': 'Ora non serve il tuo intervento.',
  '{things, plural, one {# thing needs you} other {# things need you}}':
    '{things, plural, one {# cosa ti aspetta} other {# cose ti aspettano}}',
  'No properties yet': 'Ancora nessuna struttura',
  'What needs you each day will stand here. It begins with the calendar links of a property: <a>add the first one</a>.':
    'Qui troverai ogni giorno ciò che ti aspetta. Si comincia dai link dei calendari di una struttura: <a>aggiungi la prima</a>.',
  'Not connected': 'Non collegata',
  '{n, plural, one {# property is} other {# properties are}} connected to no platform yet.':
    '{n, plural, one {# struttura non è ancora collegata} other {# strutture non sono ancora collegate}} a nessuna piattaforma.',
  'No platform is connected yet: nothing is read, and nobody is told.':
    'Nessuna piattaforma è ancora collegata: non si legge niente, e nessuno viene avvisato.',
  'Connect a platform': 'Collega una piattaforma',
};
