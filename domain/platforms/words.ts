import type { Kind } from '../entry.js';

/** Lower case, accents dropped, blanks joined: `Réservée  - X` reads as `reservee - x`. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** True where `phrase` stands in `text` as whole words, case and accents aside. An empty phrase stands nowhere. */
export function says(text: string, phrase: string): boolean {
  const wanted = plain(phrase);
  if (wanted === '') return false;
  const within = plain(text);
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (!isLetter(within[at - 1]) && !isLetter(within[at + wanted.length])) return true;
  }
  return false;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

// Beginnings of words, so that every gender and number is met: `reserve` reads reserve, reserved, reservee(s).
// en, fr, de, it, es, pt, nl.
const STAY = /\b(reserv|booked|booking|gebucht|buchung|prenotat|prenotazion|riservat|gereserveerd|geboekt)/;
// A request that is not yet paid holds the nights for that guest all the same.
const TENTATIVE = /\b(provisoire|tentative|provisional|provvisori[ao]|vorlaufig|provisori[ao])\b/;
const BLOCK =
  /\b(blocked|owner|bloque[ers]*|proprietaire|gesperrt|blockiert|eigentumer|eigennutzung|bloccat[oaie]|proprietari[oa]|bloquead[oa]s?|propietari[oa]|geblokkeerd|eigenaar)\b/;
const CLOSED =
  /\b(not available|unavailable|closed|indisponi\w*|ferme[es]*|nicht verfugbar|geschlossen|non disponibil\w+|chius[oaie]|no disponible|cerrad[oa]s?|nao disponivel|fechad[oa]s?|niet beschikbaar)\b/;

/**
 * The kind a summary's words tell, or undefined where they tell none. `Not reserved` and the like are met first by
 * the words for closed: `Airbnb (Not available)` is no stay whatever else it says.
 */
export function kindByWords(summary: string): Kind | undefined {
  const text = plain(summary);
  if (CLOSED.test(text)) return 'closure';
  if (BLOCK.test(text)) return 'block';
  if (STAY.test(text) || TENTATIVE.test(text)) return 'stay';
  return undefined;
}
