import styles from '../page/problem-note.module.css';
import { say } from '../words/say.js';

interface Words {
  readonly says: string;
  readonly help: string;
}

const REFUSALS: Readonly<Record<string, Words>> = {
  signup_disabled: {
    says: say('There is no account for you here yet.'),
    help: say('People come by invitation. Ask an owner for one.'),
  },
  account_not_linked: {
    says: say('Your account here cannot be opened this way.'),
    help: say('The provider does not vouch for your e-mail address. Sign in with your password.'),
  },
  access_denied: {
    says: say('The sign-in was broken off at the provider.'),
    help: say('Try again, or sign in with your password.'),
  },
};
const UNKNOWN: Words = {
  says: say('The OpenID provider did not sign you in.'),
  help: say('Try again, or sign in with your password.'),
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
