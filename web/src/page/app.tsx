import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ConflictPage } from '../conflict/conflict-page.js';
import { ConflictsPage } from '../conflict/conflicts-page.js';
import { AFTER_DELETION } from '../server/organization.js';
import { SignedIn } from '../session/signed-in.js';
import { OrganizationDeleted } from '../settings/organization-deleted.js';
import { InvitationPage } from '../sign-in/invitation-page.js';
import { ResetPage } from '../sign-in/reset-page.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { WelcomePage } from '../sign-in/welcome-page.js';
import { SharedTaskPage } from '../tasks/shared-task-page.js';
import { TaskPage } from '../tasks/task-page.js';
import { TasksPage } from '../tasks/tasks-page.js';
import { UnitPage } from '../unit/unit-page.js';
import { CalendarPage } from './calendar-page.js';
import { Frame } from './frame.js';
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
const Today = lazy(() => import('../today/today-page.js'));

/** Every address there is. */
export const App = () => (
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
);
