import styles from '../page/problem-note.module.css';

interface Words {
  readonly says: string;
  readonly help: string;
}

const REFUSALS: Readonly<Record<string, Words>> = {
  signup_disabled: {
    says: 'There is no account for you here yet.',
    help: 'People come by invitation. Ask an owner for one.',
  },
  account_not_linked: {
    says: 'Your account here cannot be opened this way.',
    help: 'The provider does not vouch for your e-mail address. Sign in with your password.',
  },
  access_denied: {
    says: 'The sign-in was broken off at the provider.',
    help: 'Try again, or sign in with your password.',
  },
};
const UNKNOWN: Words = {
  says: 'The OpenID provider did not sign you in.',
  help: 'Try again, or sign in with your password.',
};

/** The way back from the provider says in one word why it failed. */
export function OpenIdRefusal({ code }: { code: string }) {
  const { says, help } = REFUSALS[code.replaceAll(' ', '_')] ?? UNKNOWN;
  return (
    <div className={styles.note} role="alert">
      <strong>{says}</strong>
      <span>{help}</span>
    </div>
  );
}
