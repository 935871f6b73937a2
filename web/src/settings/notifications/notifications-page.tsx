import { useSession } from '../../session/signed-in.js';
import { say } from '../../words/say.js';
import { SettingsPage } from '../section.js';
import { ChannelList } from './channel-list.js';
import { PreferencesSection } from './preferences-form.js';
import { TaskCalendarSection } from './task-calendar-section.js';
import { ToldLately } from './told-lately.js';

/** How one is told of what happens: for each member their own. */
export const OwnNotificationsPage = () => (
  <SettingsPage title={say('My notifications')}>
    <ChannelList
      of="me"
      title={say('Where you are told')}
      words={say('What concerns you by your role and your tasks is told at each of these.')}
    />
    <PreferencesSection of="me" title={say('When and of what')} />
    <TaskCalendarSection />
    <ToldLately of="me" title={say('What you were told lately')} />
  </SettingsPage>
);

/** How the organization is told as a whole, by places that belong to nobody alone. */
export function TeamNotificationsPage() {
  const { organization } = useSession();
  return (
    <SettingsPage title={say('Team channels')}>
      <ChannelList
        of="organization"
        title={say('Where {organization} is told', { organization: organization.name })}
        words={say('For everything in it, whoever is on duty. Kept by managers and owners.')}
      />
      <PreferencesSection of="organization" title={say('When and of what')} />
      <ToldLately of="organization" title={say('What was told there lately')} />
    </SettingsPage>
  );
}
