import { PasswordInput } from '@mantine/core';
import { fieldWords } from '../server/refused.js';
import { say } from '../words/say.js';

interface Props {
  readonly label?: string;
  /** The answer to the form that this field stands in. */
  readonly error: unknown;
}

/** A password to be chosen. The rules are said before they are broken; the server judges by them. */
export const NewPassword = ({ label = say('Password'), error }: Props) => (
  <PasswordInput
    name="password"
    label={label}
    description={say(
      'At least 12 characters. A few words in a row are easy to remember and hard to guess; your e-mail address and common passwords are not taken.',
    )}
    error={fieldWords(error, 'password')}
    autoComplete="new-password"
    required
    withAsterisk={false}
    inputWrapperOrder={['label', 'description', 'input', 'error']}
  />
);
