import { Button, Menu } from '@mantine/core';
import { IconBellOff, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { sayRefused } from '../page/said.js';
import work from '../page/work-page.module.css';
import { type Alert, useAlertDeed } from '../server/alerts.js';
import { useMay } from '../session/may.js';
import { ago, inWords } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';
import { ENDS, RULE_NAMES, SEVERITY_NAMES, toneOf } from './alert-words.js';
import styles from './alerts.module.css';
import { alertHelp, alertSays } from './told.js';

const MUTES = [
  { minutes: 60, name: say('For an hour') },
  { minutes: 24 * 60, name: say('For a day') },
  { minutes: 7 * 24 * 60, name: say('For a week') },
] as const;

export function AlertRow({ alert }: { alert: Alert }) {
  const now = useNow();
  const { ended, acknowledged, muted } = alert;
  const since = alert.reopenedAt ?? alert.openedAt;
  return (
    <li className={styles.alert} data-tone={toneOf(alert)}>
      <div className={styles.what}>
        <p className={work.marks}>
          <span className={work.mark} data-tone={toneOf(alert)}>
            {RULE_NAMES[alert.rule]} · {SEVERITY_NAMES[alert.severity].toLocaleLowerCase(locale)}
          </span>
          {acknowledged && !ended && (
            <span className={work.mark}>
              {acknowledged.by ? say('{person} sees to it', { person: acknowledged.by }) : say('Seen')}
            </span>
          )}
          {muted && !ended && (
            <span className={work.mark}>{say('Quiet until {moment}', { moment: inWords(muted.until) })}</span>
          )}
        </p>
        <Link className={styles.says} to={alert.path}>
          {alertSays(alert.rule, alert.parts)}
        </Link>
        {!ended && <p className={styles.help}>{alertHelp(alert)}</p>}
        <p className={work.place}>
          {ended
            ? say('From {from} to {to}. {why}', {
                from: inWords(alert.openedAt),
                to: inWords(ended.at),
                why: ENDS[ended.reason],
              })
            : say('Since {moment}, {ago}', { moment: inWords(since), ago: ago(since, now) })}
          {alert.reopenings > 0 &&
            `${ended ? '' : '.'} ${say('It came back {times, plural, one {once} other {# times}}', { times: alert.reopenings })}`}
        </p>
      </div>
      {!ended && <Deeds alert={alert} />}
    </li>
  );
}

function Deeds({ alert }: { alert: Alert }) {
  const deed = useAlertDeed(alert.id);
  if (!useMay('operator')) return null;
  const act = (what: Parameters<typeof deed.mutate>[0]) => deed.mutate(what, { onError: sayRefused });
  return (
    <div className={styles.deeds}>
      {!alert.acknowledged && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={15} />}
          loading={deed.isPending && deed.variables.kind === 'acknowledge'}
          onClick={() => act({ kind: 'acknowledge' })}
        >
          {say('I see to it')}
        </Button>
      )}
      {alert.muted ? (
        <Button size="xs" variant="subtle" color="gray" onClick={() => act({ kind: 'unmute' })}>
          {say('Tell again')}
        </Button>
      ) : (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="xs" variant="subtle" color="gray" leftSection={<IconBellOff size={15} />}>
              {say('Mute')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {MUTES.map(({ minutes, name }) => (
              <Menu.Item key={minutes} onClick={() => act({ kind: 'mute', minutes })}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
