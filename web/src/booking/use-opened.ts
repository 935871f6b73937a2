import { useCallback, useMemo, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { addressNow } from './address-now.js';
import { closingAt } from './closing.js';
import { type Opened, openedIn, withOpened } from './opened.js';

/**
 * What is open stands in the address: it can be sent to somebody, stands after a reload, and the browser's way back
 * closes it.
 */
export function useOpened() {
  const [address, setAddress] = useSearchParams();
  const said = address.toString();
  const opened = useMemo(() => openedIn(new URLSearchParams(said)), [said]);
  const set = useRef(setAddress);
  set.current = setAddress;

  const open = useCallback((what: Opened) => set.current(withOpened(addressNow(), what)), []);
  const close = usePutAway(withNothingOpened);
  return { opened, open, close };
}

const withNothingOpened = (address: URLSearchParams): URLSearchParams => withOpened(address, undefined);

/** Closes what the address says is open; `without` is the address that says so no longer. */
export function usePutAway(without: (address: URLSearchParams) => URLSearchParams): () => void {
  const [, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const now = useRef({ setAddress, navigate, without });
  now.current = { setAddress, navigate, without };
  return useCallback(() => {
    const { setAddress, navigate, without } = now.current;
    if (closingAt(window.history.state) === 'back') void navigate(-1);
    else setAddress(without(addressNow()), { replace: true });
  }, []);
}
