-- Links found without opening them; guests forgotten after their time, and for good.

-- A keyed hash of the link (store/link-mac.ts): `<key version>.<base64url of HMAC-SHA256>`. Unset for links that were
-- saved before this column was; `npm run rotate-keys` fills it.
alter table feeds add column import_url_mac text;
create index feeds_by_link on feeds (organization_id, import_url_mac) where import_url_mac is not null;

-- When what feeds tell of the guest was erased. From then on nothing that a feed tells of this entry's guest is kept.
alter table entries add column guest_erased_at timestamptz;

-- When the body lost what it told of guests. Unset: it is as it came.
alter table snapshots add column guests_erased_at timestamptz;
create index snapshots_with_guests on snapshots (organization_id, fetched_at) where guests_erased_at is null;
