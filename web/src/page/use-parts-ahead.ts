import { useEffect } from 'react';
import { keepLoaded } from '../live/offline-files.js';
import { fetchAhead } from './parts.js';

/** What is seen comes first. */
const AFTER_MS = 3500;

/** Whoever is signed in has what they will ask for next, without a connection, too. */
export const usePartsAhead = (): void =>
  useEffect(() => {
    const soon = setTimeout(() => void fetchAhead().then(keepLoaded), AFTER_MS);
    return () => clearTimeout(soon);
  }, []);
