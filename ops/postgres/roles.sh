#!/bin/sh
# Run once by the postgres image, when its volume is still empty: a login that owns the application's database and
# migrates it, one that the serving processes use and that owns nothing, and one for Temporal's databases. The roles
# that the serving processes act as are those of migrations/0003_row_level_security.sql.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set ota_password="$OTA_DATABASE_PASSWORD" \
  --set service_password="$OTA_SERVICE_DATABASE_PASSWORD" \
  --set temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role ota login password :'ota_password';
create role ota_app nologin noinherit;
create role ota_system nologin noinherit;
create role ota_people nologin noinherit;
grant ota_app, ota_system, ota_people to ota;
create role ota_service login noinherit password :'service_password';
grant ota_app, ota_system, ota_people to ota_service;
create role temporal login password :'temporal_password';
create database ota owner ota;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
