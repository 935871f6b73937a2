import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { BookingTools } from '../calendar/booking-tools.js';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { AllDone, WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useBookings } from '../server/bookings.js';
import { useProperties } from '../server/properties.js';
import type { Connection, Property } from '../server/shapes.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { BookingRow } from './booking-row.js';
import styles from './bookings-page.module.css';
import { OpenPanels } from './open-panels.js';

const BACK = { to: '/', name: say('Calendar') };

/** Nights that were taken here: bookings and own blocks, the newest first. */
export default function BookingsPage() {
  const { data: properties, error, failureReason } = useProperties();
  const [connection, setConnection] = useState<Connection>();
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit') ?? undefined;
  const cancelled = search.has('cancelled') ? 'true' : 'false';
  const narrow = (name: string, value: string | undefined): void =>
    setSearch(
      now => {
        const next = new URLSearchParams(now);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const property = properties?.find(({ connections }) => connections.some(c => c.id === connection?.id));
  return (
    <WorkPage
      title={say('Direct bookings')}
      back={BACK}
      tools={<BookingTools {...(unit && { unitId: unit })} here />}
    >
      {properties ? (
        <>
          <div className={styles.filters}>
            <Select
              aria-label={say('Unit')}
              placeholder={say('All units')}
              searchable
              selectFirstOptionOnChange
              clearable
              clearButtonProps={{ 'aria-label': say('All units') }}
              limit={100}
              nothingFoundMessage={say('No unit matches.')}
              data={properties.map(one => ({
                group: one.name,
                items: one.units.map(u => ({ value: u.id, label: unitInWords(one, u) })),
              }))}
              value={unit ?? null}
              onChange={id => narrow('unit', id ?? undefined)}
            />
            <Checkbox
              label={say('Also cancelled ones')}
              checked={cancelled === 'true'}
              onChange={event => narrow('cancelled', event.currentTarget.checked ? '' : undefined)}
            />
          </div>
          <Rows properties={properties} unit={unit} cancelled={cancelled} />
          <OpenPanels properties={properties} onOpenConnection={setConnection} />
          {property && connection && (
            <ConnectionPanel
              property={property}
              connection={property.connections.find(c => c.id === connection.id) ?? connection}
              onClose={() => setConnection(undefined)}
            />
          )}
        </>
      ) : (
        <WorkPending problem={error ?? failureReason} />
      )}
    </WorkPage>
  );
}

interface RowsProps {
  readonly properties: readonly Property[];
  readonly unit: string | undefined;
  readonly cancelled: 'true' | 'false';
}

function Rows({ properties, unit, cancelled }: RowsProps) {
  const { data, error, failureReason, hasNextPage, fetchNextPage, isFetchingNextPage } = useBookings({
    unit,
    cancelled,
  });
  if (!data) return <WorkPending problem={error ?? failureReason} />;
  const bookings = data.pages.flatMap(page => page.bookings);
  if (bookings.length === 0)
    return (
      <AllDone says={say('No direct bookings')}>
        {say(
          'Nights that you book or block here close on every platform. Add one above, or drag over free nights of the calendar.',
        )}
      </AllDone>
    );
  return (
    <>
      <ul className={work.list} aria-label={say('Direct bookings')}>
        {bookings.map(booking => (
          <BookingRow key={booking.id} booking={booking} properties={properties} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('Earlier ones')}
        </Button>
      )}
    </>
  );
}
