/** How long is kept what was sent to people and programs, in days. What can be set stands in store/settings.ts. */
export const KEPT_DAYS = { notifications: 90, webhooks: 30 } as const;
