#!/usr/bin/env bash
# Runs once, on an empty volume, as PostgreSQL's superuser: the database and its two roles. Migrations belong to the
# owner; the application owns nothing and cannot step around row security (docs/operations.md).
set -euo pipefail
: "${CQPM_OWNER_PASSWORD:?}" "${CQPM_APPLICATION_PASSWORD:?}"

psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password CQPM_OWNER_PASSWORD
\getenv application_password CQPM_APPLICATION_PASSWORD
create role cqpm_owner login password :'owner_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create role cqpm_application login password :'application_password' nosuperuser nocreatedb nocreaterole nobypassrls;
create database cqpm owner cqpm_owner encoding 'UTF8';
revoke all on database cqpm from public;
grant connect, temporary on database cqpm to cqpm_application;
SQL
