-- People and how they get in. The first five tables are written by better-auth under our names; a test asks it
-- whether it would change anything. The others are ours.

create table people (
  id                  uuid primary key default gen_random_uuid(),
  name                text not null,
  email               text not null unique check (email = lower(email)),
  email_verified      boolean not null default false,
  image               text,
  two_factor_enabled  boolean not null default false,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);

-- acting_for: the organization whose rows a person of several sees at the moment.
create table sessions (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references people on delete cascade,
  token       text not null unique,
  acting_for  uuid references organizations,
  ip_address  text,
  user_agent  text,
  expires_at  timestamptz not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index sessions_person_id_idx on sessions (person_id);

-- A password (provider "credential", hashed), or the account at an OpenID provider.
create table sign_in_methods (
  id                        uuid primary key default gen_random_uuid(),
  person_id                 uuid not null references people on delete cascade,
  provider_id               text not null,
  account_id                text not null,
  issuer                    text,
  password                  text,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  created_at                timestamptz not null default now(),
  updated_at                timestamptz not null default now()
);
create index sign_in_methods_person_id_idx on sign_in_methods (person_id);
create unique index one_method_per_account on sign_in_methods (provider_id, account_id);

-- Short-lived secrets: reset links (kept hashed), second steps of a sign-in, states of an OpenID sign-in.
create table verifications (
  id          uuid primary key default gen_random_uuid(),
  identifier  text not null,
  value       text not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index verifications_identifier_idx on verifications (identifier);

create table two_factors (
  id                         uuid primary key default gen_random_uuid(),
  person_id                  uuid not null references people on delete cascade,
  secret                     text not null,
  backup_codes               text not null,
  verified                   boolean default true,
  failed_verification_count  integer default 0,
  locked_until               timestamptz
);
create index two_factors_secret_idx on two_factors (secret);
create index two_factors_person_id_idx on two_factors (person_id);

create table members (
  organization_id  uuid not null references organizations,
  person_id        uuid not null references people,
  role             text not null check (role in ('owner', 'manager', 'operator', 'viewer')),
  since            timestamptz not null default now(),
  primary key (organization_id, person_id)
);
create index members_of_person on members (person_id);

-- The link in the letter is not kept, only its hash. It opens once.
create table invitations (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  email            text not null check (email = lower(email)),
  role             text not null check (role in ('owner', 'manager', 'operator', 'viewer')),
  token_hash       bytea not null unique check (octet_length(token_hash) = 32),
  invited_by       uuid references people,
  created_at       timestamptz not null default now(),
  expires_at       timestamptz not null,
  accepted_at      timestamptz,
  revoked_at       timestamptz
);
create unique index one_open_invitation on invitations (organization_id, email)
  where accepted_at is null and revoked_at is null;

-- Links for the first owner, printed at start as long as there is none.
create table first_owner_links (
  token_hash  bytea primary key check (octet_length(token_hash) = 32),
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  used_at     timestamptz
);

create table api_tokens (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  name             text not null,
  token_hash       bytea not null unique check (octet_length(token_hash) = 32),
  token_end        text not null,
  scopes           text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'write', 'webhooks']),
  created_by       uuid references people,
  created_at       timestamptz not null default now(),
  expires_at       timestamptz,
  last_used_at     timestamptz,
  revoked_at       timestamptz
);
create index api_tokens_of_organization on api_tokens (organization_id, created_at);

-- Who did what to which row. Only ever added to.
create table audit_log (
  id               bigint generated always as identity primary key,
  organization_id  uuid not null references organizations,
  at               timestamptz not null default now(),
  person_id        uuid references people,
  api_token_id     uuid references api_tokens,
  action           text not null,
  subject_kind     text not null,
  subject_id       text,
  detail           jsonb not null default '{}',
  address          text
);
create index audit_log_of_organization on audit_log (organization_id, id);

-- How often something was tried lately. Keys are hashes: no address, no e-mail. Losing it in a crash costs nothing.
create unlogged table throttles (
  key     text primary key,
  points  integer not null default 0,
  expire  bigint
);
create index throttles_by_expiry on throttles (expire);
