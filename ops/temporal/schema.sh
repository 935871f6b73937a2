#!/bin/sh
# Brings Temporal's two databases to the schema of this version; what is up to date already stays as it is.
# Where, as whom: SQL_HOST, SQL_PORT, SQL_USER, SQL_PASSWORD, SQL_PLUGIN, which the tool reads by itself.
set -eu

prepare() {
  temporal-sql-tool --database "$1" setup-schema --version 0.0
  temporal-sql-tool --database "$1" update-schema --schema-name "postgresql/v12/$2"
}

prepare temporal temporal
prepare temporal_visibility visibility
