-- The journal: append-only, chained per dossier (or, for acts outside any dossier, per centre).
create table journal_entry (
  id             uuid        primary key,
  chain_id       uuid        not null,
  seq            int         not null check (seq > 0),
  exam_centre_id uuid        not null references exam_centre,
  dossier_id     uuid,
  at             timestamptz not null,
  actor_id       uuid,
  actor_name     text        not null,
  act            text        not null,
  subject        text        not null,
  payload_hash   bytea       not null,
  previous_hash  bytea       not null,
  hash           bytea       not null,
  unique (chain_id, seq),
  unique (exam_centre_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on journal_entry (exam_centre_id, dossier_id, seq);

-- What was before and after stands apart: a purge may erase it, the entry keeps its salted hash.
create table journal_payload (
  entry_id       uuid  primary key,
  exam_centre_id uuid  not null,
  salt           bytea not null,
  content        jsonb not null,
  foreign key (exam_centre_id, entry_id) references journal_entry (exam_centre_id, id)
);

call guard_by_centre('journal_entry');
call guard_by_centre('journal_payload');
grant select, insert on journal_entry, journal_payload to ${application_role};
