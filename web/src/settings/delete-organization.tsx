import { Button, Group, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../server/me.js';
import { useDeleteOrganization } from '../server/organization.js';
import { isRefusedAs } from '../server/refused.js';
import { useSession } from '../session/signed-in.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { say } from '../words/say.js';
import { Section } from './section.js';
import styles from './section.module.css';

/** The end of an organization: said in plain words, and asked for with its name and the owner's password. */
export function DeleteOrganization() {
  const { organization } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title={say('Delete everything')}
      words={say('For good, with all that is its own. Nobody can bring it back, nor can we.')}
    >
      <Button mt="md" variant="default" onClick={() => setAsking(true)}>
        {say('Delete {name}…', { name: organization.name })}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={say('Delete {name}?', { name: organization.name })}
        centered
        radius="lg"
      >
        <AskAgain onClose={() => setAsking(false)} />
      </Modal>
    </Section>
  );
}

function AskAgain({ onClose }: { onClose: () => void }) {
  const { organization } = useSession();
  const { data: me } = useMe();
  const remove = useDeleteOrganization();
  const otherName = isRefusedAs(remove.error, 'name_differs');
  const wrongPassword = isRefusedAs(remove.error, 'sign_in_failed');
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        const { name, password } = valuesOf(event, 'name', 'password');
        remove.mutate({ name, ...(password ? { password } : {}) });
      }}
    >
      <div className={styles.words}>
        {say(
          'At once, members are signed out, every calendar is looked at no more, and our links on the platforms stop working: what they have imported from us, they may sell again. Deleted are:',
        )}
        <ul>
          <li>
            {say(
              'properties, units, connections with their links, and all bookings and nights known of them,',
            )}
          </li>
          <li>{say('tasks, double bookings and their history, and the names of guests that were kept,')}</li>
          <li>{say('channels, webhooks, API tokens, invitations and the audit log.')}</li>
        </ul>
        {say('Accounts of people stay, for the other organizations they belong to.')}
      </div>
      <TextInput
        name="name"
        label={say('Write its name: {name}', { name: organization.name })}
        error={otherName && remove.error?.message}
        autoComplete="off"
        required
        withAsterisk={false}
        data-autofocus
      />
      {me?.hasPassword !== false && (
        <PasswordInput
          name="password"
          label={say('Your password')}
          error={wrongPassword && say('This is not your password.')}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
      )}
      {!otherName && !wrongPassword && <FormProblem error={remove.error} />}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('Cancel')}
        </Button>
        <Button type="submit" color="red.8" loading={remove.isPending}>
          {say('Delete for good')}
        </Button>
      </Group>
    </form>
  );
}
