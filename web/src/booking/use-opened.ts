import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { type Opened, openedIn, withOpened } from './opened.js';

/** Said of a place in the browser's history that this page itself added. */
const OURS = { opened: true };

/**
 * What is open stands in the address: it can be sent to somebody, stands after a reload, and the browser's way back
 * closes it.
 */
export function useOpened() {
  const [address, setAddress] = useSearchParams();
  const { state } = useLocation() as { state: Partial<typeof OURS> | null };
  const navigate = useNavigate();
  const said = address.toString();
  const opened = useMemo(() => openedIn(new URLSearchParams(said)), [said]);
  const now = useRef({ setAddress, navigate, isOurs: false });
  now.current = { setAddress, navigate, isOurs: state?.opened === true };

  const open = useCallback(
    (what: Opened) => now.current.setAddress(at => withOpened(at, what), { state: OURS }),
    [],
  );
  const close = useCallback(() => {
    if (now.current.isOurs) void now.current.navigate(-1);
    else now.current.setAddress(at => withOpened(at, undefined), { replace: true });
  }, []);
  return { opened, open, close };
}
