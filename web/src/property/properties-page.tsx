import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconTableImport } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { AddPropertyDrawer } from '../add-property/add-property-drawer.js';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useConflicts } from '../server/conflicts.js';
import { useProperties } from '../server/properties.js';
import { useOpenTasks } from '../server/tasks.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { found, listed, waits } from './listed.js';
import styles from './properties-page.module.css';
import { PropertyList } from './property-list.js';

/** All properties: how each is read, what waits there, and what can be done with it. */
export default function PropertiesPage() {
  const { data: properties, error, failureReason } = useProperties();
  const { data: tasks } = useOpenTasks();
  const { data: conflicts } = useConflicts();
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const mayChange = useMay('manager');

  const all = useMemo(
    () => properties && listed(properties, tasks ?? [], conflicts ?? []),
    [properties, tasks, conflicts],
  );
  const search = address.get('search') ?? '';
  const onlyWaiting = address.get('show') === 'waiting';
  const shown = all && found(onlyWaiting ? all.filter(waits) : all, search);
  const put = (name: string, value: string | undefined) =>
    setAddress(
      now => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );

  const openId = address.get('connection');
  const open = openId ? properties?.find(p => p.connections.some(c => c.id === openId)) : undefined;
  const connection = open?.connections.find(({ id }) => id === openId);
  return (
    <WorkPage
      title={say('Properties')}
      width="wide"
      scroller={scroller}
      tools={
        mayChange && (
          <div className={styles.tools}>
            <Button
              component={Link}
              to="/properties/import"
              variant="default"
              leftSection={<IconTableImport size={17} aria-hidden />}
            >
              {say('Import from CSV')}
            </Button>
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
              {say('Add a property')}
            </Button>
          </div>
        )
      }
    >
      {!all || !shown ? (
        <WorkPending problem={error ?? failureReason} />
      ) : all.length === 0 ? (
        <div className={work.done}>
          <strong>{say('No properties yet')}</strong>
          <p>
            {mayChange
              ? say('Add one with its calendar links, or import many from a table.')
              : say('As soon as a manager adds one, it stands here.')}
          </p>
        </div>
      ) : (
        <>
          <search className={styles.narrow} aria-label={say('Properties')}>
            <TextInput
              className={styles.search!}
              type="search"
              aria-label={say('Search by property, unit or place')}
              placeholder={say('Property, unit or place')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={search}
              onChange={event => put('search', event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={say('Which properties')}
              value={onlyWaiting ? 'waiting' : 'all'}
              onChange={value => put('show', value === 'waiting' ? value : undefined)}
              data={[
                { value: 'all', label: say('All ({count, number})', { count: all.length }) },
                {
                  value: 'waiting',
                  label: say('Something waits ({count, number})', { count: all.filter(waits).length }),
                },
              ]}
            />
          </search>
          {shown.length === 0 ? (
            <p className={work.place}>{say('No property is like that.')}</p>
          ) : (
            <PropertyList
              shown={shown}
              scroller={scroller}
              onOpenConnection={({ id }) => put('connection', id)}
            />
          )}
        </>
      )}
      <AddPropertyDrawer opened={adding} onClose={() => setAdding(false)} />
      {open && connection && (
        <ConnectionPanel
          property={open}
          connection={connection}
          onClose={() => put('connection', undefined)}
        />
      )}
    </WorkPage>
  );
}
