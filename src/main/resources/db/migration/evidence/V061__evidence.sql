-- The natures a centre offers for situations; a centre without any offers the application's own.
create table situation_nature (
  exam_centre_id uuid not null references exam_centre,
  rank           int  not null check (rank > 0),
  label          text not null check (label <> ''),
  primary key (exam_centre_id, rank),
  unique (exam_centre_id, label)
);

-- Drafts of the candidate: they change until the deposit, each with its own version.
create table situation (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  title          text        not null check (title <> ''),
  kind           text        not null check (kind in ('PROJECT', 'ACTIVITY', 'EVENT')),
  nature         text        not null check (nature <> ''),
  period         text        not null check (period <> ''),
  oral           boolean     not null,
  visual         boolean     not null,
  written        boolean     not null,
  account        text        not null,
  declared_at    timestamptz not null,
  changed_at     timestamptz not null,
  version        int         not null default 0,
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on situation (exam_centre_id, dossier_id, declared_at, id);

create table evidence (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  edition_id     uuid        not null,
  capacity       smallint    not null,
  criterion      smallint    not null,
  situation_id   uuid        not null,
  pages          text        check (pages <> ''),
  note           text        check (note <> ''),
  changed_at     timestamptz not null,
  version        int         not null default 0,
  unique (dossier_id, capacity, criterion, situation_id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id),
  foreign key (edition_id, capacity, criterion) references criterion (edition_id, capacity, rank),
  -- A situation taken back takes what it was evidence of with it.
  foreign key (exam_centre_id, dossier_id, situation_id) references situation (exam_centre_id, dossier_id, id)
    on delete cascade
);
create index on evidence (exam_centre_id, dossier_id, situation_id);

call guard_by_centre('situation_nature');
call guard_by_centre('situation');
call guard_by_centre('evidence');
grant select, insert, update, delete on situation_nature, situation, evidence to ${application_role};
