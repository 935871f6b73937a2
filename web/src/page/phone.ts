/** Where the desk's layout gives way to the phone's; the style sheets say the same. */
export const PHONE = '(max-width: 48em)';
