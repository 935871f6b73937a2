import type { Catalogue } from '../catalogue.js';

export const imports: Catalogue = {
  'The table': 'La tabella',
  'One line for each unit, in the columns <b>Property</b>, <b>Time zone</b>, <b>Unit</b>, and one for each platform: <b>Airbnb</b>, <b>Vrbo</b>, <b>Booking.com</b>, <b>Agoda</b>, <b>GoMMT</b>. In these stands the calendar link, or “by hand” where the platform gives none. Rows with the same property are its units; leave Unit empty where it is one home.':
    'Una riga per ogni unità, con le colonne <b>Struttura</b>, <b>Fuso orario</b>, <b>Unità</b> e una per ogni piattaforma: <b>Airbnb</b>, <b>Vrbo</b>, <b>Booking.com</b>, <b>Agoda</b>, <b>GoMMT</b>. In queste sta il link del calendario, oppure “a mano” dove la piattaforma non ne dà. Le righe con la stessa struttura sono le sue unità; lascia vuota Unità se è un’unica casa.',
  'At most {rows, number} rows to a file. What is here already is known by its name and left as it is; only what it lacks is added.':
    'Al massimo {rows, number} righe per file. Ciò che esiste già si riconosce dal nome e resta com’è; viene aggiunto solo ciò che manca.',
  'Download a template': 'Scarica un modello',
  'Drop a CSV file here, or choose one': 'Trascina qui un file CSV, oppure sceglilo',
  'Or paste it': 'Oppure incollala',
  'Cells copied from a spreadsheet will do.': 'Vanno bene anche celle copiate da un foglio di calcolo.',
  'Look it through': 'Controlla',
  Imported: 'Importate',
  '{count, plural, one {# property is} other {# properties are}} imported':
    '{count, plural, one {# struttura importata} other {# strutture importate}}',
  'Their calendars are being read now. Give each platform our link, so that it closes the nights sold elsewhere: you find the links on the page of each property.':
    'I loro calendari vengono letti adesso. Dai a ogni piattaforma il nostro link, così chiude le notti vendute altrove: trovi i link nella pagina di ogni struttura.',
  'To the properties': 'Alle strutture',
  'Import another file': 'Importa un altro file',
  Properties: 'Strutture',
  'Import properties': 'Importa strutture',
  'Only managers add properties.': 'Solo i gestori aggiungono strutture.',
  Importing: 'Importazione in corso',
  '{done, number} of {all, plural, one {# property} other {# properties}}':
    '{done, number} di {all, plural, one {# struttura} other {# strutture}}',
  'What it would bring': 'Che cosa porterebbe',
  '{wrong, plural, one {# row is wrong} other {# rows are wrong}}, so nothing can be imported yet':
    '{wrong, plural, one {# riga è sbagliata} other {# righe sono sbagliate}}: per ora non si può importare nulla',
  'All of it is here already': 'C’è già tutto',
  'This brings {properties, plural, one {# property} other {# properties}}, {units, plural, one {# unit} other {# units}} and {links, plural, one {# platform link} other {# platform links}}':
    'Porta {properties, plural, one {# struttura} other {# strutture}}, {units, plural, one {# unità} other {# unità}} e {links, plural, one {# link di piattaforma} other {# link di piattaforme}}',
  'Correct these rows in the file and choose it again. Nothing has been changed.':
    'Correggi queste righe nel file e sceglilo di nuovo. Non è cambiato nulla.',
  'There is nothing to import. Nothing has been changed.':
    'Non c’è nulla da importare. Non è cambiato nulla.',
  'Nothing has been changed so far. The first looks at the calendars begin right after the import, one after the other.':
    'Finora non è cambiato nulla. Le prime letture dei calendari cominciano subito dopo l’importazione, una dopo l’altra.',
  '{count, plural, one {This column is not used} other {These columns are not used}}: {names}':
    '{count, plural, one {Questa colonna non viene usata} other {Queste colonne non vengono usate}}: {names}',
  'Import {properties, plural, one {# property} other {# properties}}':
    'Importa {properties, plural, one {# struttura} other {# strutture}}',
  'Import what is new': 'Importa ciò che è nuovo',
  'Choose another file': 'Scegli un altro file',
  'Rows that are wrong': 'Righe sbagliate',
  'Rows that can be imported': 'Righe che si possono importare',
  'Show more': 'Mostra altro',
  'New property': 'Nuova struttura',
  'New unit': 'Nuova unità',
  'New links': 'Nuovi link',
  'Here already': 'C’è già',
  Wrong: 'Sbagliata',
  Property: 'Struttura',
  'Time zone': 'Fuso orario',
  Unit: 'Unità',
  Line: 'Riga',
  'What becomes of it': 'Che cosa ne risulta',
  '{column}: {problem}': '{column}: {problem}',
};
