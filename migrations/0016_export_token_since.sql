-- Since when our link of a feed is the one it is, null where it is the first: who read the one before has not read this.
alter table feeds add column export_token_since timestamptz;
