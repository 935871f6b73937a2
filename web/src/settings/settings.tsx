import { Navigate, Route, Routes } from 'react-router-dom';
import { AccountPage } from '../account/account-page.js';
import { AlertRulesPage } from './alert-rules-page.js';
import { ApiPage } from './api-reference/api-page.js';
import { AuditLogPage } from './audit-log-page.js';
import { OwnNotificationsPage, TeamNotificationsPage } from './notifications/notifications-page.js';
import { OrganizationPage } from './organization-page.js';
import { PeoplePage } from './people-page.js';
import { RetentionPage } from './retention-page.js';
import { SettingsFrame } from './settings-frame.js';
import { SyncPage } from './sync-page.js';
import { TokensPage } from './tokens-page.js';
import { EndpointPage } from './webhooks/endpoint-page.js';
import { WebhooksPage } from './webhooks/webhooks-page.js';

/** Every address under /settings. Fetched when it is first opened: the calendar needs none of it. */
export default function Settings() {
  return (
    <Routes>
      <Route element={<SettingsFrame />}>
        <Route path="account" element={<AccountPage />} />
        <Route path="notifications" element={<OwnNotificationsPage />} />
        <Route path="sync" element={<SyncPage />} />
        <Route path="channels" element={<TeamNotificationsPage />} />
        <Route path="webhooks" element={<WebhooksPage />} />
        <Route path="webhooks/:id" element={<EndpointPage />} />
        <Route path="retention" element={<RetentionPage />} />
        <Route path="api" element={<ApiPage />} />
        <Route path="people" element={<PeoplePage />} />
        <Route path="tokens" element={<TokensPage />} />
        <Route path="alerts" element={<AlertRulesPage />} />
        <Route path="audit-log" element={<AuditLogPage />} />
        <Route path="organization" element={<OrganizationPage />} />
        <Route path="*" element={<Navigate to="/settings/account" replace />} />
      </Route>
    </Routes>
  );
}
