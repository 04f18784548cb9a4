-- What the candidate answers in the interview, as one member noted it on a criterion: a row for each revision, never
-- changed, the highest stands; an empty one takes the note back.
create table oral_evidence (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null references person,
  capacity       smallint    not null check (capacity > 0),
  criterion      smallint    not null check (criterion > 0),
  revision       int         not null check (revision > 0),
  answer         text        not null check (length(answer) <= 4000),
  noted_at       timestamptz not null,
  primary key (dossier_id, person_id, capacity, criterion, revision),
  -- A purge takes it along with its commission.
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id) on delete cascade
);

call guard_by_centre('oral_evidence');

grant select, insert on oral_evidence to ${application_role};
