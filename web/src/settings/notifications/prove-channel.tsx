import { Button, TextInput } from '@mantine/core';
import { sayDone } from '../../page/said.js';
import { type Channel, useProveChannel } from '../../server/channels.js';
import { fieldWords } from '../../server/refused.js';
import { FormProblem } from '../../sign-in/form-problem.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { say } from '../../words/say.js';
import own from './notifications.module.css';

/** The code of the letter shows that whoever reads the address wants to be told there. */
export function ProveChannel({ channel }: { channel: Channel }) {
  const prove = useProveChannel(channel.id);
  return (
    <form
      className={own.prove}
      onSubmit={event =>
        prove.mutate(valuesOf(event, 'code').code, {
          onSuccess: () =>
            sayDone(say('{name} is proved. What happens from now on is told there.', { name: channel.name })),
        })
      }
    >
      <TextInput
        name="code"
        label={say('Code sent to {email}', { email: channel.email ?? '' })}
        description={say('Eight digits, good for a day.')}
        error={fieldWords(prove.error, 'code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        maxLength={12}
      />
      <Button type="submit" variant="default" loading={prove.isPending}>
        {say('Prove the address')}
      </Button>
      <FormProblem error={prove.error} told={['code']} />
    </form>
  );
}
