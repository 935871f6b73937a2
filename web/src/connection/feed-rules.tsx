import { Button, Group, Switch, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone } from '../page/said.js';
import { type FeedRules as Rules, useChangeRules } from '../server/feed-controls.js';
import type { Feed } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './feed-card.module.css';
import { phrasesOf, rulesInWords, type WordedRule, withPhrases } from './rule-words.js';

const WORDED: readonly { readonly rule: WordedRule; readonly label: string; readonly means: string }[] = [
  {
    rule: 'ignore',
    label: say('Leave out entries that say'),
    means: say('They take no nights. One phrase a line.'),
  },
  {
    rule: 'treatAsStay',
    label: say('Take for guests’ stays'),
    means: say('Also where the platform says otherwise. One phrase a line.'),
  },
  {
    rule: 'treatAsBlock',
    label: say('Take for your own blocks'),
    means: say('Also where the platform says otherwise. One phrase a line.'),
  },
];

/** How one feed is read. Seldom needed: what a platform means by its words is known. */
export function FeedRules({ feed }: { feed: Feed }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.more} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{rulesInWords(feed.rules)}</summary>
      {open && <RulesForm feed={feed} onDone={() => setOpen(false)} />}
    </details>
  );
}

function RulesForm({ feed, onDone }: { feed: Feed; onDone: () => void }) {
  const [rules, setRules] = useState<Rules>(feed.rules);
  const change = useChangeRules(feed.id);
  const put = (part: Rules) => setRules(all => ({ ...all, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(rules, {
      onSuccess: () => {
        sayDone(say('Kept. The calendar is read anew by these rules.'));
        onDone();
      },
    });
  };
  return (
    <form onSubmit={save}>
      {WORDED.map(({ rule, label, means }) => (
        <Textarea
          key={rule}
          mt="sm"
          label={label}
          description={means}
          rows={2}
          defaultValue={(feed.rules[rule] ?? []).join('\n')}
          onChange={event => {
            const text = event.currentTarget.value;
            setRules(all => withPhrases(all, rule, phrasesOf(text)));
          }}
        />
      ))}
      <Switch
        mt="md"
        label={say('Its end is the last night, not the day of departure')}
        checked={rules.endIsLastNight ?? false}
        onChange={event => put({ endIsLastNight: event.currentTarget.checked })}
      />
      <Switch
        mt="sm"
        label={say('Of entries with equal dates, count one')}
        checked={rules.ignoreEqualDates ?? false}
        onChange={event => put({ ignoreEqualDates: event.currentTarget.checked })}
      />
      {change.error && <ProblemNote error={change.error} />}
      <Group gap="xs" mt="md">
        <Button type="submit" size="xs" loading={change.isPending}>
          {say('Save rules')}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
