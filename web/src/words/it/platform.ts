import type { Catalogue } from '../catalogue.js';

export const platform: Catalogue = {
  'Direct booking': 'Prenotazione diretta',
  'MakeMyTrip / Goibibo': 'MakeMyTrip / Goibibo',
  'Open {platform}': 'Apri {platform}',
  Direct: 'Diretta',
  'GoMMT reads no calendar links; its nights are closed by hand in the extranet.':
    'GoMMT non legge link di calendario; le sue notti si chiudono a mano nell’extranet.',
  'It is pasted in the extranet of {platform}: <where>see where, step by step</where>.':
    'Si incolla nell’extranet di {platform}: <where>guarda dove, passo per passo</where>.',
  '{minutes, plural, one {# minute} other {# minutes}}': '{minutes, plural, one {# minuto} other {# minuti}}',
  '{hours, plural, one {# hour} other {# hours}}': '{hours, plural, one {# ora} other {# ore}}',
  '{platform} reads no calendar links.': '{platform} non legge link di calendario.',
  '{platform} usually reads ours again within {usual}, at the latest within {worst}.':
    'Di solito {platform} rilegge il nostro entro {usual}, al più tardi entro {worst}.',

  // The drawings say the same names as the guides.
  'Drawing of a home’s pages at Agoda. 1: “Calendar”, in the menu on the left. 2: “Sync calendar”, above the calendar. 3: “Export Agoda calendar”, with the link to copy.':
    'Disegno delle pagine di una casa su Agoda. 1: “Calendario”, nel menu a sinistra. 2: “Sincronizza il calendario”, sopra il calendario. 3: “Esporta il calendario Agoda”, con il link da copiare.',
  'Drawing of a home’s pages at Agoda. 1: “Calendar”, in the menu on the left. 2: “Sync calendar”, above the calendar. 3: the field for the link of a calendar to import, with “Save” below.':
    'Disegno delle pagine di una casa su Agoda. 1: “Calendario”, nel menu a sinistra. 2: “Sincronizza il calendario”, sopra il calendario. 3: il campo per il link di un calendario da importare, con “Salva” sotto.',
  'Your home': 'La tua casa',
  'Sync calendar': 'Sincronizza',
  'Export Agoda calendar': 'Esporta il calendario Agoda',
  'Link of the calendar to import': 'Link da importare',
  Save: 'Salva',
  'Drawing of Airbnb’s calendar. 1: “Availability”, beside the calendar. 2: “Connect to another website”, under “Connect calendars”. 3: the Airbnb calendar link, with a button to copy it.':
    'Disegno del calendario di Airbnb. 1: “Disponibilità”, accanto al calendario. 2: “Collega a un altro sito”, sotto “Collega i calendari”. 3: il link del calendario Airbnb, con un pulsante per copiarlo.',
  'Drawing of Airbnb’s calendar. 1: “Availability”, beside the calendar. 2: “Connect to another website”, under “Connect calendars”. 3: the field for the other website’s link, with “Add calendar” below.':
    'Disegno del calendario di Airbnb. 1: “Disponibilità”, accanto al calendario. 2: “Collega a un altro sito”, sotto “Collega i calendari”. 3: il campo per il link dell’altro sito, con “Aggiungi calendario” sotto.',
  Availability: 'Disponibilità',
  'Connect calendars': 'Collega i calendari',
  'Connect to another website': 'Collega a un altro sito',
  'Airbnb calendar link': 'Link del calendario Airbnb',
  Copy: 'Copia',
  'Link to the other website': 'Link dell’altro sito',
  'Calendar name': 'Nome del calendario',
  'Add calendar': 'Aggiungi',
  'Drawing of Booking.com’s extranet. 1: “Sync calendars”, in the menu “Rates & Availability”. 2: the choice of reserved and closed dates, beside the room. 3: “Export calendar”.':
    'Disegno dell’extranet di Booking.com. 1: “Sincronizza calendari”, nel menu “Tariffe e disponibilità”. 2: la scelta delle date prenotate e chiuse, accanto alla camera. 3: “Esporta calendario”.',
  'Drawing of Booking.com’s extranet. 1: “Sync calendars”, in the menu “Rates & Availability”. 2: “Add calendar connection”, beside the room. 3: the field for the link to import.':
    'Disegno dell’extranet di Booking.com. 1: “Sincronizza calendari”, nel menu “Tariffe e disponibilità”. 2: “Aggiungi collegamento”, accanto alla camera. 3: il campo per il link da importare.',
  'Rates & Availability': 'Tariffe e disponibilità',
  'Sync calendars': 'Sincronizza calendari',
  'Your room': 'La tua camera',
  'Reserved and closed dates': 'Date prenotate e chiuse',
  'Export calendar': 'Esporta calendario',
  'Add calendar connection': 'Aggiungi collegamento',
  'Next step': 'Avanti',
  'Drawing of Vrbo’s page of a property. 1: “Calendar”, in the menu on the left. 2: “Export calendar”, under “Import & export” above the calendar. 3: the link, with a button to copy it.':
    'Disegno della pagina di una struttura su Vrbo. 1: “Calendario”, nel menu a sinistra. 2: “Esporta calendario”, sotto “Importa ed esporta” sopra il calendario. 3: il link, con un pulsante per copiarlo.',
  'Drawing of Vrbo’s page of a property. 1: “Calendar”, in the menu on the left. 2: “Import calendar”, under “Import & export” above the calendar. 3: the field for the calendar’s address, with “Import” below.':
    'Disegno della pagina di una struttura su Vrbo. 1: “Calendario”, nel menu a sinistra. 2: “Importa calendario”, sotto “Importa ed esporta” sopra il calendario. 3: il campo per l’indirizzo del calendario, con “Importa” sotto.',
  'Your property': 'La tua struttura',
  'Import & export': 'Importa ed esporta',
  'Import calendar': 'Importa calendario',
  'Address of the calendar': 'Indirizzo del calendario',
  Import: 'Importa',
};
