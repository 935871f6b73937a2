import { Anchor, Button, TextInput } from '@mantine/core';
import { useAskReset } from '../server/sign-in.js';
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
        Back to sign-in
      </Anchor>
    </div>
  );
  if (ask.isSuccess) {
    return (
      <Entrance
        title={mails ? 'Look into your mail' : 'The link is in the server’s log'}
        words={
          mails
            ? 'If there is an account with this address, a letter with a link is on its way. It opens once, within an hour.'
            : 'This server sends no mail. If there is an account with this address, a link stands in the log of the API now. Ask whoever runs the server for it; it opens once, within an hour.'
        }
      >
        {back}
      </Entrance>
    );
  }
  return (
    <Entrance
      title="Set a new password"
      words={
        mails
          ? 'We send you a link by which you choose a new one.'
          : 'This server sends no mail: the link will stand in the log of the API, where whoever runs the server can read it.'
      }
    >
      <form className={styles.form} onSubmit={event => ask.mutate(valuesOf(event, 'email'))}>
        <TextInput
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
        />
        <FormProblem error={ask.error} />
        <Button type="submit" size="md" loading={ask.isPending}>
          {mails ? 'Send the link' : 'Make a link'}
        </Button>
      </form>
      {back}
    </Entrance>
  );
}
