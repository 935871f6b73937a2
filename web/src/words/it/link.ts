import type { Catalogue } from '../catalogue.js';

export const link: Catalogue = {
  Choose: 'Scegli',
  'Remove this link': 'Rimuovi questo link',
  'This is the link of another unit: {unit}.': 'Questo è il link di un’altra unità: {unit}.',
  'It looks like a calendar of {found}, not of {expected}.':
    'Sembra un calendario di {found}, non di {expected}.',
  '{count} times: {says} {help}': '{count} volte: {says} {help}',
  '{n, plural, one {# stay} other {# stays}}': '{n, plural, one {# soggiorno} other {# soggiorni}}',
  '{n, plural, one {# block} other {# blocks}}': '{n, plural, one {# chiusura tua} other {# chiusure tue}}',
  '{n, plural, one {# closed period} other {# closed periods}}':
    '{n, plural, one {# periodo chiuso} other {# periodi chiusi}}',
  'A calendar with nothing in it yet': 'Un calendario ancora vuoto',
  'A calendar with booking limits only, no stays':
    'Un calendario con soli limiti di prenotazione, senza soggiorni',
  'next {day}': 'il prossimo il {day}',
  '{events, plural, one {# event} other {# events}}, of the first {shown}: {held}':
    '{events, plural, one {# evento} other {# eventi}}, dei primi {shown}: {held}',
  '{n, plural, one {Next stay} other {Next stays}}: {stays}':
    '{n, plural, one {Prossimo soggiorno} other {Prossimi soggiorni}}: {stays}',
};
