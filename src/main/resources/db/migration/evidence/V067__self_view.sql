-- Where it was, and with whom: in the candidate's words.
alter table situation
  add column place text check (place <> ''),
  add column team text check (team <> '');

-- How far the candidate says they are with a criterion: the first of the four voices, and never a score. A draft until
-- the deposit, with its own version; taken back, it says nothing again.
create table self_view (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  edition_id     uuid        not null,
  capacity       smallint    not null,
  criterion      smallint    not null,
  said           text        check (said in ('MASTERED', 'IN_PROGRESS', 'NOT_PRACTISED')),
  changed_at     timestamptz not null,
  version        int         not null default 1,
  primary key (dossier_id, capacity, criterion),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id) on delete cascade,
  foreign key (edition_id, capacity, criterion) references criterion (edition_id, capacity, rank)
);
create index on self_view (exam_centre_id, dossier_id);

call guard_by_centre('self_view');
grant select, insert on self_view to ${application_role};
grant update (said, changed_at, version) on self_view to ${application_role};
