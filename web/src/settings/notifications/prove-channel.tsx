import { Button, TextInput } from '@mantine/core';
import { sayDone } from '../../page/said.js';
import { type Channel, useProveChannel } from '../../server/channels.js';
import { FormProblem } from '../../sign-in/form-problem.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { atField } from '../field-problem.js';
import own from './notifications.module.css';

/** The code of the letter shows that whoever reads the address wants to be told there. */
export function ProveChannel({ channel }: { channel: Channel }) {
  const prove = useProveChannel(channel.id);
  return (
    <form
      className={own.prove}
      onSubmit={event =>
        prove.mutate(valuesOf(event, 'code').code, {
          onSuccess: () => sayDone(`${channel.name} is proved. What happens from now on is told there.`),
        })
      }
    >
      <TextInput
        name="code"
        label={`Code sent to ${channel.email}`}
        description="Eight digits, good for a day."
        error={atField(prove.error, 'code', 'The code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        maxLength={12}
      />
      <Button type="submit" variant="default" loading={prove.isPending}>
        Prove the address
      </Button>
      <FormProblem error={prove.error} />
    </form>
  );
}
