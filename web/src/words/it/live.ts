import type { Catalogue } from '../catalogue.js';

export const live: Catalogue = {
  'What is {what}?': 'Che cosa significa: {what}?',
  'Try again': 'Riprova',
  'The server cannot be reached: what you see is from {time}.':
    'Il server non è raggiungibile: quello che vedi è delle {time}.',
  'You are offline: what you see is from {time}.': 'Sei offline: quello che vedi è delle {time}.',
};
