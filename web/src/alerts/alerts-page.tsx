import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router-dom';
import { WorkPage } from '../page/work-page.js';
import { say } from '../words/say.js';
import { AlertList } from './alert-list.js';

/** What is wrong, and what was. */
export default function AlertsPage() {
  const [search, setSearch] = useSearchParams();
  const state = search.get('show') === 'over' ? 'ended' : 'open';
  return (
    <WorkPage
      title={say('Alerts')}
      back={{ to: '/monitoring', name: say('Monitoring') }}
      tools={
        <SegmentedControl
          aria-label={say('Which alerts')}
          value={state}
          onChange={to => setSearch(to === 'open' ? {} : { show: 'over' }, { replace: true })}
          data={[
            { value: 'open', label: say('Open') },
            { value: 'ended', label: say('Over') },
          ]}
        />
      }
    >
      <AlertList state={state} />
    </WorkPage>
  );
}
