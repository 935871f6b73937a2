import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AddPropertyDrawer } from '../add-property/add-property-drawer.js';
import { Calendar } from '../calendar/calendar.js';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { HealthSummary } from '../health/health-summary.js';
import { useProperties } from '../server/properties.js';
import { useMay } from '../session/may.js';
import { EmptyPage } from './empty-page.js';
import { FailedPage } from './failed-page.js';
import { Header } from './header.js';
import { LoadingPage } from './loading-page.js';

export function CalendarPage() {
  const { data: properties, error, failureReason, refetch } = useProperties();
  const mayAdd = useMay('manager');
  const [adding, setAdding] = useState(false);
  const [search] = useSearchParams();
  const [openId, setOpenId] = useState(search.get('connection') ?? undefined);

  const property = properties?.find(p => p.connections.some(c => c.id === openId));
  const connection = property?.connections.find(c => c.id === openId);
  const problem = error ?? failureReason;
  const filled = properties !== undefined && properties.length > 0;

  return (
    <>
      <Header
        summary={
          properties && <HealthSummary properties={properties} onOpenConnection={c => setOpenId(c.id)} />
        }
        onAdd={filled && mayAdd ? () => setAdding(true) : undefined}
      />
      {filled ? (
        <Calendar properties={properties} onOpenConnection={c => setOpenId(c.id)} />
      ) : properties ? (
        <EmptyPage onAdd={mayAdd ? () => setAdding(true) : undefined} />
      ) : problem ? (
        <FailedPage error={problem} onRetry={() => void refetch()} />
      ) : (
        <LoadingPage />
      )}
      <AddPropertyDrawer opened={adding} onClose={() => setAdding(false)} />
      {property && connection && (
        <ConnectionPanel property={property} connection={connection} onClose={() => setOpenId(undefined)} />
      )}
    </>
  );
}
