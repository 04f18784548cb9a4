-- The report. A version is written whole in one transaction or not at all, and never changes. Its bytes stand in
-- chunks of one size, so that the chunk of any position is known without reading the others.
create table report_version (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  file_name      text        not null check (file_name <> ''),
  format         text        not null check (format in ('PDF', 'DOCX', 'ODT')),
  size           bigint      not null check (size > 0),
  chunk_size     int         not null check (chunk_size > 0),
  sha256         char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  page_count     int         check (page_count > 0),
  uploaded_by    uuid        not null references person,
  uploader_name  text        not null,
  -- When the upload began decides whether it was in time (R5).
  begun_at       timestamptz not null,
  finished_at    timestamptz not null check (finished_at >= begun_at),
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on report_version (exam_centre_id, dossier_id, finished_at, id);

-- Deferred: the chunks come first and need no lock on the dossier; the version itself comes last, under the lock.
create table report_chunk (
  exam_centre_id uuid  not null,
  dossier_id     uuid  not null,
  version_id     uuid  not null,
  position       int   not null check (position >= 0),
  content        bytea not null check (octet_length(content) > 0),
  primary key (version_id, position),
  foreign key (exam_centre_id, dossier_id, version_id)
    references report_version (exam_centre_id, dossier_id, id) deferrable initially deferred
);
-- Not compressed: reports already are, and a part of a chunk can then be read alone.
alter table report_chunk alter column content set storage external;

-- The deposit is the act; what was declared with the report is kept as it stood.
create table report_deposit (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  number         int         not null check (number > 0),
  reference      text        not null unique,
  version_id     uuid        not null,
  declared       jsonb       not null,
  deposited_at   timestamptz not null,
  deposited_by   uuid        not null references person,
  depositor_name text        not null,
  unique (dossier_id, number),
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id),
  foreign key (exam_centre_id, dossier_id, version_id) references report_version (exam_centre_id, dossier_id, id)
);

-- A deposit is returned once at most; one that is not is in force.
create table report_return (
  deposit_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  reason         text        not null check (reason <> ''),
  returned_at    timestamptz not null,
  returned_by    uuid        references person,
  returner_name  text        not null,
  foreign key (exam_centre_id, dossier_id, deposit_id) references report_deposit (exam_centre_id, dossier_id, id)
);

create table deadline_extension (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  extended_to    timestamptz not null,
  reason         text        not null check (reason <> ''),
  granted_at     timestamptz not null,
  granted_by     uuid        references person,
  granter_name   text        not null,
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on deadline_extension (exam_centre_id, dossier_id);

-- Who read which version in which session: each is journalled once.
create table report_reading (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  version_id     uuid        not null,
  reader_id      uuid        not null,
  session_key    char(64)    not null,
  read_at        timestamptz not null,
  primary key (version_id, reader_id, session_key),
  foreign key (exam_centre_id, dossier_id, version_id) references report_version (exam_centre_id, dossier_id, id)
);

call guard_by_centre('report_version');
call guard_by_centre('report_chunk');
call guard_by_centre('report_deposit');
call guard_by_centre('report_return');
call guard_by_centre('deadline_extension');
call guard_by_centre('report_reading');
grant select, insert on report_version, report_chunk, report_deposit, report_return, deadline_extension,
  report_reading to ${application_role};
