import type { Catalogue } from '../catalogue.js';

export const server: Catalogue = {
  'your own block': 'il tuo blocco',
  'a direct booking': 'una prenotazione diretta',
  'The server cannot be reached.': 'Il server non è raggiungibile.',
  'We try again by ourselves as soon as it answers.': 'Riproviamo da soli appena risponde.',
  'The server answered {status}.': 'Il server ha risposto {status}.',
  'Try again in a moment.': 'Riprova tra un momento.',
  'Something went wrong on this page.': 'Qualcosa è andato storto in questa pagina.',
  'Load the page again.': 'Ricarica la pagina.',
};
