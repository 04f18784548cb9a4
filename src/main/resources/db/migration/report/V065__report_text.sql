-- What the pages of a version say, read in the background. One row per version of the report waits for its reader, as
-- mail does: no centre policy, the reader works for all centres; pages ask for a version they may read.
create table report_text (
  version_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  due_at         timestamptz not null,
  attempts       int         not null default 0,
  leased_until   timestamptz,
  -- When its pages were kept, or given up.
  done_at        timestamptz,
  available      boolean     not null default false,
  check (done_at is not null or not available),
  foreign key (exam_centre_id, dossier_id, version_id)
    references report_version (exam_centre_id, dossier_id, id) on delete cascade
);
create index on report_text (due_at) where done_at is null;
create index on report_text (exam_centre_id, dossier_id);

-- words: for the search, without accents. print: two pages that say the same have the same.
create table report_page (
  exam_centre_id uuid     not null,
  dossier_id     uuid     not null,
  version_id     uuid     not null,
  page           int      not null check (page > 0),
  text           text     not null,
  words          tsvector not null,
  print          char(64) not null check (print ~ '^[0-9a-f]{64}$'),
  primary key (version_id, page),
  foreign key (exam_centre_id, dossier_id, version_id)
    references report_version (exam_centre_id, dossier_id, id) on delete cascade
);
create index on report_page (exam_centre_id, dossier_id, version_id, page);

call guard_by_centre('report_page');
grant select, insert on report_page, report_text to ${application_role};
grant update (due_at, attempts, leased_until, done_at, available) on report_text to ${application_role};

-- Versions received before wait too. Row security binds the owner: all centres are named once.
select set_config('app.read', coalesce((select string_agg(id::text, ',') from exam_centre), ''), true);
insert into report_text (version_id, exam_centre_id, dossier_id, due_at)
select id, exam_centre_id, dossier_id, finished_at from report_version where kind = 'REPORT';
select set_config('app.read', '', true);
