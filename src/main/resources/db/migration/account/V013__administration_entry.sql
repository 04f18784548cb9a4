-- What administrators did: append-only, outside the centres' journals, since most of it belongs to none.
create table administration_entry (
  id         uuid        primary key,
  at         timestamptz not null,
  actor_id   uuid        references person,
  actor_name text        not null,
  act        text        not null,
  subject    text        not null,
  detail     text
);
create index on administration_entry (at desc, id desc);
grant select, insert on administration_entry to ${application_role};
