/** Begins the key of what was asked of single entries, whatever their property. */
export const ONE_ENTRY = ['entries', 'one'] as const;
/** Begins the key of every query of direct bookings. */
export const BOOKINGS = ['entries', 'bookings'] as const;
