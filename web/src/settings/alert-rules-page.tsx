import { NumberInput, Select, Switch } from '@mantine/core';
import { RULE_NAMES, SEVERITY_NAMES, thresholdInWords } from '../alerts/alert-words.js';
import { ProblemNote } from '../page/problem-note.js';
import { sayRefused } from '../page/said.js';
import { type Alert, type AlertRule, useAlertRules, useChangeRule } from '../server/alerts.js';
import { say, sayGiven } from '../words/say.js';
import styles from './alert-rules.module.css';
import { RowsLoading, Section, SettingsPage } from './section.js';

const SEVERITIES = (Object.keys(SEVERITY_NAMES) as Alert['severity'][]).map(value => ({
  value,
  label: SEVERITY_NAMES[value],
}));

/** What the organization is alerted of. */
export function AlertRulesPage() {
  const { data: rules, error, failureReason } = useAlertRules();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('Alerts')}>
      <Section
        title={say('What you are alerted of')}
        words={say(
          'Each person hears of what their channels take. What you change here holds for everybody, from the next minute on.',
        )}
      >
        {rules ? (
          <ul className={styles.rules}>
            {rules.map(rule => (
              <Rule key={rule.rule} rule={rule} />
            ))}
          </ul>
        ) : problem ? (
          <ProblemNote error={problem} />
        ) : (
          <RowsLoading />
        )}
      </Section>
    </SettingsPage>
  );
}

function meaningOf(rule: AlertRule): string {
  const means = sayGiven(rule.means);
  const when = thresholdInWords(rule);
  return when ? say('{means} Told {when}.', { means, when }) : means;
}

function Rule({ rule }: { rule: AlertRule }) {
  const { mutate } = useChangeRule();
  const change = (to: Omit<Parameters<typeof mutate>[0], 'rule'>) =>
    mutate({ rule: rule.rule, ...to }, { onError: sayRefused });
  const name = RULE_NAMES[rule.rule];
  const { threshold } = rule;
  return (
    <li>
      <Switch
        checked={rule.enabled}
        onChange={event => change({ enabled: event.currentTarget.checked })}
        label={name}
        description={meaningOf(rule)}
      />
      {rule.enabled && (
        <div className={styles.how}>
          <Select
            aria-label={say('{rule}: how much it matters', { rule: name })}
            size="xs"
            allowDeselect={false}
            data={SEVERITIES}
            value={rule.severity}
            onChange={severity => severity && change({ severity })}
          />
          {threshold && (
            <NumberInput
              key={threshold.value}
              aria-label={
                threshold.unit === 'minutes'
                  ? say('{rule}: minutes before it is told', { rule: name })
                  : say('{rule}: times the usual before it is told', { rule: name })
              }
              size="xs"
              min={threshold.least}
              max={threshold.most}
              clampBehavior="strict"
              allowDecimal={false}
              suffix={` ${threshold.unit === 'minutes' ? say('min') : say('times')}`}
              defaultValue={threshold.value}
              onBlur={event => {
                const value = Number.parseInt(event.currentTarget.value, 10);
                if (Number.isFinite(value) && value !== threshold.value) change({ threshold: value });
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}
