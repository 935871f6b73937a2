import { type RefObject, useEffect, useRef } from 'react';

/** Where the button that ended something went away with it, the focus goes to what stands there instead. */
export function useFocusLeftBehind(isOpen: boolean): RefObject<HTMLElement | null> {
  const instead = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      instead.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return instead;
}
