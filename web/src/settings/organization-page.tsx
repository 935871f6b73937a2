import { Button, TextInput } from '@mantine/core';
import { sayDone } from '../page/said.js';
import { useRenameOrganization } from '../server/members.js';
import { fieldWords } from '../server/refused.js';
import { useSession } from '../session/signed-in.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { say } from '../words/say.js';
import { DeleteOrganization } from './delete-organization.js';
import { Section, SettingsPage } from './section.js';
import styles from './section.module.css';

export function OrganizationPage() {
  const { organization } = useSession();
  const rename = useRenameOrganization();
  return (
    <SettingsPage title={say('Organization')}>
      <Section title={say('Name')} words={say('Members see it, and whoever is invited.')}>
        <form
          className={styles.form}
          onSubmit={event =>
            rename.mutate(valuesOf(event, 'name'), { onSuccess: () => sayDone(say('The name is changed.')) })
          }
        >
          <TextInput
            key={organization.name}
            name="name"
            label={say('Name of the organization')}
            defaultValue={organization.name}
            error={fieldWords(rename.error, 'name')}
            autoComplete="organization"
            required
            withAsterisk={false}
            maxLength={120}
          />
          <FormProblem error={rename.error} told={['name']} />
          <Button type="submit" loading={rename.isPending}>
            {say('Save')}
          </Button>
        </form>
      </Section>
      <DeleteOrganization />
    </SettingsPage>
  );
}
