-- How often somebody tried to sign in, for all instances (bucket4j).
create table sign_in_bucket (
  id         text primary key,
  state      bytea,
  expires_at bigint
);
create index on sign_in_bucket (expires_at);
grant select, insert, update, delete on sign_in_bucket to ${application_role};
