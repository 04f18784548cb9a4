-- A file that arrives in parts over a line that breaks. What is finished becomes a version, and these rows go in the
-- same transaction; what is given up is swept.
create table upload (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  kind           text        not null check (kind in ('REPORT', 'ANNEX', 'SUPPORT')),
  sent_name      text        not null check (length(sent_name) between 1 and 1000),
  size           bigint      not null check (size > 0),
  chunk_size     int         not null check (chunk_size > 0),
  -- Decides whether what it becomes was in time (R5).
  begun_at       timestamptz not null,
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id) on delete cascade
);

-- Each is acknowledged alone, and never changes.
create table upload_chunk (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  upload_id      uuid        not null,
  position       int         not null check (position >= 0),
  sha256         char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content        bytea       not null check (octet_length(content) > 0),
  received_at    timestamptz not null,
  primary key (upload_id, position),
  foreign key (exam_centre_id, dossier_id, upload_id)
    references upload (exam_centre_id, dossier_id, id) on delete cascade
);
alter table upload_chunk alter column content set storage external;

call guard_by_centre('upload');
call guard_by_centre('upload_chunk');
grant select, insert, delete on upload to ${application_role};
-- Gone with its upload only.
grant select, insert on upload_chunk to ${application_role};
