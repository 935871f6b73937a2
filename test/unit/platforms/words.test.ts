import { describe, expect, test } from '@jest/globals';
import { kindByWords, says } from '../../../domain/platforms/words.js';

describe('the kind that words tell', () => {
  test.each([
    'Reserved',
    'RESERVATION 4711',
    ' BOOKED',
    'Booking.com booking',
    'Réservé',
    'Réservée - A',
    'Reserviert',
    'Gebucht',
    'Buchung 12',
    'Prenotato',
    'Prenotazione',
    'Riservata',
    'Reservado',
    'Reserva 99',
    'Gereserveerd',
    'Geboekt',
    'Provisoire - A',
    'Tentative',
  ])('%s is a stay', words => expect(kindByWords(words)).toBe('stay'));

  test.each([
    'Blocked',
    'Owner stay',
    'Bloqué',
    'Bloquée par le propriétaire',
    'Gesperrt',
    'Blockiert',
    'Eigennutzung',
    'Bloccato',
    'Bloqueado',
    'Bloqueada',
    'Propietario',
    'Proprietário',
    'Geblokkeerd',
  ])('%s is a block', words => expect(kindByWords(words)).toBe('block'));

  test.each([
    'CLOSED - Not available',
    'Unavailable',
    'Indisponible',
    'Fermé',
    'Nicht verfügbar',
    'Geschlossen',
    'Non disponibile',
    'Chiuso',
    'No disponible',
    'Cerrado',
    'Indisponível',
    'Não disponível',
    'Fechado',
    'Not available (reserved)',
  ])('%s is a closure', words => expect(kindByWords(words)).toBe('closure'));

  test.each(['', 'Mario Rossi', 'Busy', 'unblocked', 'preserved', 'disclosed'])('"%s" tells nothing', words =>
    expect(kindByWords(words)).toBeUndefined(),
  );
});

describe('a phrase of the manager', () => {
  test('stands as whole words, case, accents and blanks aside', () => {
    expect(says('Séjour du   PROPRIÉTAIRE', 'proprietaire')).toBe(true);
    expect(says('Séjour du   PROPRIÉTAIRE', 'sejour du Propriétaire')).toBe(true);
    expect(says('owners', 'owner')).toBe(false);
    expect(says('coowner', 'owner')).toBe(false);
    expect(says('coowner and owner', 'owner')).toBe(true);
    expect(says('(owner)', 'owner')).toBe(true);
    expect(says('room 101', 'room 10')).toBe(false);
  });

  test('says nothing where it is empty', () => {
    expect(says('anything', '')).toBe(false);
    expect(says('', '  ')).toBe(false);
  });
});
