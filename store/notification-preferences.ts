import type { NoticeType } from '../domain/notify/notices.js';
import type { Manner } from '../domain/notify/plan.js';
import type { Tx } from './database.js';

/** How a person, or the organization, wants to be told. */
export interface Preferences extends Manner {
  readonly muted: readonly NoticeType[];
}

/** Of who has set nothing: ten minutes are collected, and no hour is quiet. */
export const DEFAULT_PREFERENCES: Preferences = { digestMinutes: 10, muted: [] };

export async function preferencesOf(tx: Tx, organizationId: string, personId?: string): Promise<Preferences> {
  const { rows } = await tx.raw(
    `select digest_minutes, muted, timezone, quiet_from, quiet_to, urgent_passes from notification_preferences
      where organization_id = :organizationId and person_id is not distinct from :personId::uuid`,
    { organizationId, personId: personId ?? null },
  );
  const [row] = rows as PreferencesRow[];
  if (!row) return DEFAULT_PREFERENCES;
  const { timezone, quiet_from: from, quiet_to: to, urgent_passes: urgentPasses } = row;
  return {
    digestMinutes: row.digest_minutes,
    muted: row.muted,
    ...(timezone && from && to ? { quiet: { from, to, timezone, urgentPasses } } : {}),
  };
}

interface PreferencesRow {
  readonly digest_minutes: number;
  readonly muted: NoticeType[];
  readonly timezone: string | null;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly urgent_passes: boolean;
}

export async function setPreferences(
  tx: Tx,
  organizationId: string,
  personId: string | undefined,
  { digestMinutes, muted, quiet }: Preferences,
): Promise<void> {
  await tx.raw(
    `insert into notification_preferences
       (organization_id, person_id, digest_minutes, muted, timezone, quiet_from, quiet_to, urgent_passes)
     values (:organizationId, :personId, :digestMinutes, :muted, :timezone, :from, :to, :urgentPasses)
     on conflict (organization_id, person_id) do update
        set digest_minutes = excluded.digest_minutes, muted = excluded.muted, timezone = excluded.timezone,
            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, urgent_passes = excluded.urgent_passes`,
    {
      organizationId,
      personId: personId ?? null,
      digestMinutes,
      muted: [...muted],
      timezone: quiet?.timezone ?? null,
      from: quiet?.from ?? null,
      to: quiet?.to ?? null,
      urgentPasses: quiet?.urgentPasses ?? true,
    },
  );
}
