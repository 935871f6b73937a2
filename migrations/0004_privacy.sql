-- Links found without opening them; guests forgotten after their time, and for good.

-- A keyed hash of the link (store/link-mac.ts): `<key version>.<base64url of HMAC-SHA256>`. Unset for links that were
-- saved before this column was; `npm run rotate-keys` fills it.
alter table feeds add column import_url_mac text;
create index feeds_by_link on feeds (organization_id, import_url_mac) where import_url_mac is not null;

-- When what feeds tell of the guest was erased. From then on nothing that a feed tells of this entry's guest is kept.
alter table entries add column guest_erased_at timestamptz;

-- guests_erased_at: when the answer lost all that it told of guests. Unset: it tells of some yet, and guests_until is the
-- first check-out among them; not yet looked through where that is unset too.
alter table snapshots
  add column guests_erased_at timestamptz,
  add column guests_until date;
create index snapshots_with_guests on snapshots (organization_id, guests_until) where guests_erased_at is null;
create index entries_of_erased_guests on entries (feed_id) where guest_erased_at is not null;
