-- A calendar that we serve can be taken back without a new link in its place.
alter table feeds
  alter column export_token_sealed drop not null,
  alter column export_token_hash drop not null,
  add check ((export_token_sealed is null) = (export_token_hash is null));
