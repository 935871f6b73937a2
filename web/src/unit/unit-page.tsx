import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { EntryPanel } from '../calendar/entry-panel.js';
import { type UnitLine, unitLabel } from '../calendar/rows.js';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import { useProperties } from '../server/properties.js';
import type { Connection, Entry } from '../server/shapes.js';
import { unitInWords } from './unit-in-words.js';
import { UnitMonth } from './unit-month.js';

const BACK = { to: '/', name: 'Calendar' };

/** One unit by months: what fits a phone. */
export function UnitPage() {
  const { id } = useParams();
  const { data: properties, error, failureReason } = useProperties();
  const [entry, setEntry] = useState<Entry>();
  const [connection, setConnection] = useState<Connection>();
  const property = properties?.find(p => p.units.some(u => u.id === id));
  const unit = property?.units.find(u => u.id === id);
  if (!property || !unit)
    return (
      <WorkPage title="Unit" back={BACK}>
        {properties ? <p>There is no such unit.</p> : <WorkPending problem={error ?? failureReason} />}
      </WorkPage>
    );
  const line: UnitLine = { kind: 'unit', key: unit.id, property, unit, label: unitLabel(property, unit) };
  return (
    <WorkPage title={unitInWords(property, unit)} back={BACK}>
      <UnitMonth key={unit.id} unit={unit} onOpen={setEntry} />
      {entry && (
        <EntryPanel
          line={line}
          entry={entry}
          onOpenConnection={setConnection}
          onClose={() => setEntry(undefined)}
        />
      )}
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
