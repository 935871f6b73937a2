import { addDays, type Day, type Nights } from '../nights.js';

/** An event, as far as it is asked whether its guest is to be forgotten. */
export interface TellingEvent {
  readonly uid: string;
  readonly arrives?: Day;
  /** The check-out day; unset where it is not told plainly, as of an event that repeats. */
  readonly leaves?: Day;
  /** All that it says in words. */
  readonly words: string;
}

export type Forgets = (event: TellingEvent) => boolean;

/** A guest that was erased: how the feed called the stay, and, at the moment of erasing, what it said of the guest. */
export interface ErasedGuest {
  readonly uid: string;
  readonly nights: Nights;
  readonly said?: readonly string[];
}

export const everyGuest: Forgets = () => true;

/** Guests whose check-out is at least `days` ago, counted by days of the property. */
export const guestsGoneFor = (days: number, today: Day): Forgets => {
  const last = addDays(today, -days);
  return ({ leaves }) => leaves !== undefined && leaves <= last;
};

/** The stays of these guests: by their UID, by the very same nights, or by what was said of the guest. */
export const theseGuests =
  (erased: readonly ErasedGuest[]): Forgets =>
  event =>
    erased.some(
      ({ uid, nights, said }) =>
        (uid !== '' && uid === event.uid) ||
        (nights.from === event.arrives && nights.to === event.leaves) ||
        said?.some(words => event.words.includes(words)),
    );
