import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { OpenPanels } from '../booking/open-panels.js';
import { BookingTools } from '../calendar/booking-tools.js';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import { useProperties } from '../server/properties.js';
import type { Connection } from '../server/shapes.js';
import { say } from '../words/say.js';
import { unitInWords } from './unit-in-words.js';
import { UnitMonth } from './unit-month.js';

const BACK = { to: '/', name: say('Calendar') };

/** One unit by months: what fits a phone. */
export function UnitPage() {
  const { id } = useParams();
  const { data: properties, error, failureReason } = useProperties();
  const [connection, setConnection] = useState<Connection>();
  const property = properties?.find(p => p.units.some(u => u.id === id));
  const unit = property?.units.find(u => u.id === id);
  if (!properties || !property || !unit)
    return (
      <WorkPage title={say('Unit')} back={BACK}>
        {properties ? (
          <p>{say('There is no such unit.')}</p>
        ) : (
          <WorkPending problem={error ?? failureReason} />
        )}
      </WorkPage>
    );
  return (
    <WorkPage title={unitInWords(property, unit)} back={BACK} tools={<BookingTools unitId={unit.id} />}>
      <UnitMonth key={unit.id} unit={unit} timezone={property.timezone} />
      <OpenPanels properties={properties} onOpenConnection={setConnection} />
      {connection && (
        <ConnectionPanel
          property={property}
          connection={property.connections.find(c => c.id === connection.id) ?? connection}
          onClose={() => setConnection(undefined)}
        />
      )}
    </WorkPage>
  );
}
