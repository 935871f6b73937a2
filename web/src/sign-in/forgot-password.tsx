import { Anchor, Button, TextInput } from '@mantine/core';
import { useAskReset } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';

interface Props {
  /** Whether the server sends letters; without, the link stands in its log. */
  readonly mails: boolean;
  readonly onBack: () => void;
}

export function ForgotPassword({ mails, onBack }: Props) {
  const ask = useAskReset();
  const back = (
    <div className={styles.links}>
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        {say('Back to sign-in')}
      </Anchor>
    </div>
  );
  if (ask.isSuccess) {
    return (
      <Entrance
        title={mails ? say('Look into your mail') : say('The link is in the server’s log')}
        words={
          mails
            ? say(
                'If there is an account with this address, a letter with a link is on its way. It opens once, within an hour.',
              )
            : say(
                'This server sends no mail. If there is an account with this address, a link stands in the log of the API now. Ask whoever runs the server for it; it opens once, within an hour.',
              )
        }
      >
        {back}
      </Entrance>
    );
  }
  return (
    <Entrance
      title={say('Set a new password')}
      words={
        mails
          ? say('We send you a link by which you choose a new one.')
          : say(
              'This server sends no mail: the link will stand in the log of the API, where whoever runs the server can read it.',
            )
      }
    >
      <form className={styles.form} onSubmit={event => ask.mutate(valuesOf(event, 'email'))}>
        <TextInput
          name="email"
          type="email"
          label={say('E-mail address')}
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
        />
        <FormProblem error={ask.error} />
        <Button type="submit" size="md" loading={ask.isPending}>
          {mails ? say('Send the link') : say('Make a link')}
        </Button>
      </form>
      {back}
    </Entrance>
  );
}
