-- Whether a virus scanner has seen a file. A file received while none is configured has no row. The scan is leased to
-- one instance at a time and tried again after growing delays; its outcome is written once.
create table file_scan (
  version_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  due_at         timestamptz not null,
  leased_until   timestamptz,
  attempts       int         not null default 0 check (attempts >= 0),
  last_error     text,
  finished_at    timestamptz,
  -- What was found, in the scanner's words; none in a clean file.
  finding        text        check (finding is null or finding <> '' and finished_at is not null),
  foreign key (exam_centre_id, dossier_id, version_id)
    references report_version (exam_centre_id, dossier_id, id) on delete cascade
);
create index on file_scan (exam_centre_id, due_at) where finished_at is null;
call guard_by_centre('file_scan');
grant select, insert on file_scan to ${application_role};
grant update (due_at, leased_until, attempts, last_error, finished_at, finding) on file_scan to ${application_role};

-- A PDF that would run or open something in some readers: kept as it is, and said.
alter table report_version add column active boolean not null default false;
