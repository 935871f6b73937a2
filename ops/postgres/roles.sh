#!/bin/sh
# Run once by the postgres image, when its volume is still empty: one login for the application and one for
# Temporal, each owner of its own databases and of nothing else.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set ota_password="$OTA_DATABASE_PASSWORD" \
  --set temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role ota login password :'ota_password';
create role temporal login password :'temporal_password';
create database ota owner ota;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
