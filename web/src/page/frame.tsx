import { Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { LiveContext } from '../live/live-context.js';
import { OfflineBar } from '../live/offline-bar.js';
import { useLive } from '../live/use-live.js';
import styles from './app.module.css';
import { LoadingPage } from './loading-page.js';

/** Around every page of whoever is signed in: the changes of the server arrive wherever one is. */
export const Frame = () => (
  <LiveContext value={useLive()}>
    <div className={styles.app}>
      <OfflineBar />
      <Suspense fallback={<LoadingPage />}>
        <Outlet />
      </Suspense>
    </div>
  </LiveContext>
);
