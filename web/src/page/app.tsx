import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { AFTER_DELETION } from '../server/organization.js';
import { SignedIn } from '../session/signed-in.js';
import { CalendarPage } from './calendar-page.js';
import { Failing } from './failing.js';
import { Frame } from './frame.js';
import { lazyNamed } from './lazy-named.js';
import { LoadingPage } from './loading-page.js';
import { NotFoundPage } from './not-found-page.js';

const Alerts = lazy(() => import('../alerts/alerts-page.js'));
const BookingsPage = lazy(() => import('../booking/bookings-page.js'));
const ConnectPage = lazy(() => import('../connection/connect-page.js'));
const FeedPage = lazy(() => import('../feed/feed-page.js'));
const ImportPage = lazy(() => import('../import/import-page.js'));
const Monitoring = lazy(() => import('../monitoring/monitoring-page.js'));
const PropertiesPage = lazy(() => import('../property/properties-page.js'));
const PropertyPage = lazy(() => import('../property/property-page.js'));
const Settings = lazy(() => import('../settings/settings.js'));
const ConflictPage = lazyNamed(() => import('../conflict/conflict-page.js'), 'ConflictPage');
const ConflictsPage = lazyNamed(() => import('../conflict/conflicts-page.js'), 'ConflictsPage');
const OrganizationDeleted = lazyNamed(
  () => import('../settings/organization-deleted.js'),
  'OrganizationDeleted',
);
const InvitationPage = lazyNamed(() => import('../sign-in/invitation-page.js'), 'InvitationPage');
const ResetPage = lazyNamed(() => import('../sign-in/reset-page.js'), 'ResetPage');
const SignInPage = lazyNamed(() => import('../sign-in/sign-in-page.js'), 'SignInPage');
const WelcomePage = lazyNamed(() => import('../sign-in/welcome-page.js'), 'WelcomePage');
const SharedTaskPage = lazyNamed(() => import('../tasks/shared-task-page.js'), 'SharedTaskPage');
const TaskPage = lazyNamed(() => import('../tasks/task-page.js'), 'TaskPage');
const TasksPage = lazyNamed(() => import('../tasks/tasks-page.js'), 'TasksPage');
const UnitPage = lazyNamed(() => import('../unit/unit-page.js'), 'UnitPage');
const Today = lazy(() => import('../today/today-page.js'));

/** Every address there is. The calendar comes with the first script, all else when it is asked for. */
export const App = () => (
  <Failing at={useLocation().pathname}>
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route path="/welcome" element={<WelcomePage />} />
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/reset-password" element={<ResetPage />} />
        <Route path="/invitation" element={<InvitationPage />} />
        <Route path="/shared-task" element={<SharedTaskPage />} />
        <Route path={AFTER_DELETION} element={<OrganizationDeleted />} />
        <Route
          element={
            <SignedIn>
              <Frame />
            </SignedIn>
          }
        >
          <Route index element={<CalendarPage />} />
          <Route path="/today" element={<Today />} />
          <Route path="/properties" element={<PropertiesPage />} />
          <Route path="/properties/import" element={<ImportPage />} />
          <Route path="/properties/:id" element={<PropertyPage />} />
          <Route path="/tasks" element={<TasksPage />} />
          <Route path="/tasks/:id" element={<TaskPage />} />
          <Route path="/conflicts" element={<ConflictsPage />} />
          <Route path="/conflicts/:id" element={<ConflictPage />} />
          <Route path="/bookings" element={<BookingsPage />} />
          <Route path="/feeds/:id" element={<FeedPage />} />
          <Route path="/properties/:id/connect/*" element={<ConnectPage />} />
          <Route path="/alerts" element={<Alerts />} />
          <Route path="/monitoring" element={<Monitoring />} />
          <Route path="/units/:id" element={<UnitPage />} />
          <Route path="/settings/*" element={<Settings />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  </Failing>
);
