import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { LiveContext } from '../live/live-context.js';
import { OfflineBar } from '../live/offline-bar.js';
import { useLive } from '../live/use-live.js';
import styles from './app.module.css';
import { Failing } from './failing.js';
import { Header } from './header.js';
import { LoadingPage } from './loading-page.js';
import { usePartsAhead } from './use-parts-ahead.js';

/** Around every page of whoever is signed in: the changes of the server arrive wherever one is. */
export function Frame() {
  const { pathname } = useLocation();
  usePartsAhead();
  return (
    <LiveContext value={useLive()}>
      <div className={styles.app}>
        <OfflineBar />
        <Failing at={pathname} header={<Header />}>
          <Suspense fallback={<LoadingPage />}>
            <Outlet />
          </Suspense>
        </Failing>
      </div>
    </LiveContext>
  );
}
