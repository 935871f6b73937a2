import type { Role } from '../session/roles.js';
import { say } from '../words/say.js';
import { Section, SettingsPage } from './section.js';

interface Props {
  readonly name: string;
  readonly from: Exclude<Role, 'viewer'>;
}

/** In place of a page that is opened by its address and needs another role: nothing is offered that would be refused. */
export const NotForRole = ({ name, from }: Props) => (
  <SettingsPage title={name}>
    <Section title={say('Your role does not include this.')} words={WHOSE[from]} />
  </SettingsPage>
);

const WHOSE: Readonly<Record<Props['from'], string>> = {
  operator: say('Operators, managers and owners open this page. Ask one of them for what you need of it.'),
  manager: say('Managers and owners open this page. Ask one of them for what you need of it.'),
  owner: say('Only owners open this page. Ask one of them for what you need of it.'),
};
