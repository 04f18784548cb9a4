-- Passages of the report that the candidate pins to criteria: drafts until the deposit, as evidence is.
create table passage (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  -- Where none is quoted, the page alone is meant.
  quote          text        check (quote <> ''),
  note           text        check (note <> ''),
  situation_id   uuid,
  pinned_at      timestamptz not null,
  changed_at     timestamptz not null,
  version        int         not null default 0,
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id) on delete cascade,
  -- What the situation no longer tells, the passage still says.
  foreign key (exam_centre_id, dossier_id, situation_id) references situation (exam_centre_id, dossier_id, id)
    on delete set null (situation_id)
);
create index on passage (exam_centre_id, dossier_id, pinned_at, id);
create index on passage (exam_centre_id, dossier_id, situation_id);

create table passage_criterion (
  exam_centre_id uuid     not null,
  dossier_id     uuid     not null,
  passage_id     uuid     not null,
  edition_id     uuid     not null,
  capacity       smallint not null,
  criterion      smallint not null,
  primary key (passage_id, capacity, criterion),
  foreign key (exam_centre_id, dossier_id, passage_id) references passage (exam_centre_id, dossier_id, id)
    on delete cascade,
  foreign key (edition_id, capacity, criterion) references criterion (edition_id, capacity, rank)
);
create index on passage_criterion (exam_centre_id, dossier_id, passage_id);

-- Where it stands in each version: the candidate put it there, or it was carried over from the version before.
create table passage_place (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  passage_id     uuid        not null,
  version_id     uuid        not null,
  page           int         not null check (page > 0),
  finding        text        not null check (finding in ('PINNED', 'KEPT', 'MOVED', 'MISSING', 'CHANGED', 'UNKNOWN')),
  -- Whether the quoted words were found on that page.
  verified       boolean     not null,
  from_page      int         check (from_page > 0),
  confirmed_at   timestamptz,
  primary key (passage_id, version_id),
  foreign key (exam_centre_id, dossier_id, passage_id) references passage (exam_centre_id, dossier_id, id)
    on delete cascade,
  foreign key (exam_centre_id, dossier_id, version_id) references report_version (exam_centre_id, dossier_id, id)
    on delete cascade
);
create index on passage_place (exam_centre_id, dossier_id, passage_id);
create index on passage_place (exam_centre_id, dossier_id, version_id);

call guard_by_centre('passage');
call guard_by_centre('passage_criterion');
call guard_by_centre('passage_place');
grant select, insert, update, delete on passage, passage_criterion, passage_place to ${application_role};
