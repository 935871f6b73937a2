import { Button, Checkbox, Select, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../page/problem-note.js';
import { sayDone } from '../../page/said.js';
import type { Whose } from '../../server/channels.js';
import {
  type Preferences,
  usePreferences,
  useSetPreferences,
} from '../../server/notification-preferences.js';
import { fieldWords } from '../../server/refused.js';
import { FormProblem } from '../../sign-in/form-problem.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section } from '../section.js';
import styles from '../section.module.css';
import own from './notifications.module.css';
import { mutedBy, TOPIC_NAMES, type Topic, toldTopics } from './topics.js';

const COLLECTED = [
  { minutes: 0, label: say('Each by itself') },
  { minutes: 10, label: say('Together, every 10 minutes') },
  { minutes: 15, label: say('Together, every 15 minutes') },
  { minutes: 30, label: say('Together, every half hour') },
  { minutes: 60, label: say('Together, every hour') },
  { minutes: 240, label: say('Together, every 4 hours') },
  { minutes: 1_440, label: say('Together, once a day') },
];

/** The choices, and what the API has set otherwise. */
const choicesWith = (minutes: number) =>
  (COLLECTED.some(one => one.minutes === minutes)
    ? COLLECTED
    : [
        ...COLLECTED,
        {
          minutes,
          label: say('Together, every {minutes, plural, one {# minute} other {# minutes}}', { minutes }),
        },
      ]
  ).map(one => ({ value: String(one.minutes), label: one.label }));

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = [...new Set([HERE, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];

interface Props {
  readonly of: Whose;
  readonly title: string;
}

/** When messages come, and of what. */
export function PreferencesSection({ of, title }: Props) {
  const { data, error, failureReason } = usePreferences(of);
  const problem = error ?? failureReason;
  return (
    <Section
      title={title}
      words={say(
        'What is urgent comes at once. The rest can be collected into one message, and wait until a night is over.',
      )}
    >
      {data ? (
        <PreferencesForm of={of} kept={data} />
      ) : problem ? (
        <ProblemNote error={problem} />
      ) : (
        <RowsLoading />
      )}
    </Section>
  );
}

function PreferencesForm({ of, kept }: { of: Whose; kept: Preferences }) {
  const set = useSetPreferences(of);
  const [minutes, setMinutes] = useState(kept.digestMinutes);
  const [quiet, setQuiet] = useState(kept.quiet !== undefined);
  const [hours, setHours] = useState(
    kept.quiet ?? { from: '22:00', to: '07:00', timezone: HERE, urgentPasses: true },
  );
  const [told, setTold] = useState<readonly Topic[]>(() => toldTopics(kept.muted));

  const save = (event: FormEvent) => {
    event.preventDefault();
    const muted = mutedBy(told, kept.muted);
    set.mutate(
      { digestMinutes: minutes, muted, ...(quiet ? { quiet: hours } : {}) },
      { onSuccess: () => sayDone(say('Saved. It holds from the next message on.')) },
    );
  };

  return (
    <form className={styles.form} onSubmit={save} aria-label={say('How you are told')}>
      <Select
        label={say('What is not urgent')}
        data={choicesWith(kept.digestMinutes)}
        value={String(minutes)}
        allowDeselect={false}
        onChange={value => setMinutes(Number(value))}
      />
      <Switch
        label={say('Quiet hours')}
        description={say('What waits comes when they are over.')}
        checked={quiet}
        onChange={event => setQuiet(event.currentTarget.checked)}
      />
      {quiet && (
        <div className={own.hours}>
          <TextInput
            type="time"
            label={say('From')}
            value={hours.from}
            required
            withAsterisk={false}
            error={fieldWords(set.error, 'quiet.from')}
            onChange={event => setHours({ ...hours, from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={say('To')}
            value={hours.to}
            required
            withAsterisk={false}
            error={fieldWords(set.error, 'quiet.to')}
            onChange={event => setHours({ ...hours, to: event.currentTarget.value })}
          />
          <Select
            label={say('Time of')}
            searchable
            limit={50}
            data={[...new Set([hours.timezone, ...ZONES])]}
            value={hours.timezone}
            allowDeselect={false}
            nothingFoundMessage={say('No such place')}
            onChange={timezone => timezone && setHours({ ...hours, timezone })}
          />
          <Checkbox
            label={say('What is urgent comes nevertheless')}
            checked={hours.urgentPasses ?? true}
            onChange={event => setHours({ ...hours, urgentPasses: event.currentTarget.checked })}
          />
        </div>
      )}
      <Checkbox.Group
        label={say('What is told')}
        value={[...told]}
        onChange={topics => setTold(topics as Topic[])}
      >
        {TOPIC_NAMES.map(({ topic, name }) => (
          <Checkbox key={topic} value={topic} label={name} mt="xs" />
        ))}
      </Checkbox.Group>
      <FormProblem error={set.error} told={['quiet.from', 'quiet.to']} />
      <Button type="submit" loading={set.isPending}>
        {say('Save')}
      </Button>
    </form>
  );
}
