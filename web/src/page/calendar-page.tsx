import { Suspense, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePutAway } from '../booking/use-opened.js';
import { Calendar } from '../calendar/calendar.js';
import { HealthSummary } from '../health/health-summary.js';
import { useProperties } from '../server/properties.js';
import { useMay } from '../session/may.js';
import { EmptyPage } from './empty-page.js';
import { FailedPage } from './failed-page.js';
import { Header } from './header.js';
import { lazyNamed } from './lazy-named.js';
import { LoadingPage } from './loading-page.js';

const AddPropertyDrawer = lazyNamed(
  () => import('../add-property/add-property-drawer.js'),
  'AddPropertyDrawer',
);
const ConnectionPanel = lazyNamed(() => import('../connection/connection-panel.js'), 'ConnectionPanel');

export function CalendarPage() {
  const { data: properties, error, failureReason, refetch } = useProperties();
  const mayAdd = useMay('manager');
  // Unset until it was first asked for: the form comes with the first use, and stays to be seen closing.
  const [adding, setAdding] = useState<boolean>();
  const [search] = useSearchParams();
  const linked = search.get('connection') ?? undefined;
  const [openId, setOpenId] = useState(linked);
  const putAway = usePutAway(withoutConnection);

  const property = properties?.find(p => p.connections.some(c => c.id === openId));
  const connection = property?.connections.find(c => c.id === openId);
  const problem = error ?? failureReason;
  const filled = properties !== undefined && properties.length > 0;

  const close = () => {
    if (openId === linked) putAway();
    setOpenId(undefined);
  };

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
      <Suspense fallback={null}>
        {adding !== undefined && <AddPropertyDrawer opened={adding} onClose={() => setAdding(false)} />}
        {property && connection && (
          <ConnectionPanel property={property} connection={connection} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

function withoutConnection(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('connection');
  return next;
}
