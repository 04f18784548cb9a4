-- Marks of one assessor: all made together when the assessor is assigned, so that a page reads neighbours. A row is
-- a draft of its author until the submission; later changes are revisions beside it.
create table mark (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  capacity       smallint    not null check (capacity > 0),
  criterion      smallint    not null check (criterion > 0),
  value          text        check (value in ('MET', 'NOT_MET', 'TO_REVIEW', 'NOT_APPLICABLE')),
  comment        text        check (length(comment) <= 4000),
  version        int         not null default 0,
  saved_at       timestamptz,
  primary key (dossier_id, person_id, capacity, criterion),
  check (value is distinct from 'NOT_APPLICABLE' or comment is not null),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

create table mark_submission (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  submitted_at   timestamptz not null,
  primary key (dossier_id, person_id),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

create table mark_revision (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  capacity       smallint    not null,
  criterion      smallint    not null,
  revision       int         not null check (revision > 0),
  value          text        not null check (value in ('MET', 'NOT_MET', 'TO_REVIEW', 'NOT_APPLICABLE')),
  comment        text        check (length(comment) <= 4000),
  reason         text        not null check (reason <> ''),
  revised_at     timestamptz not null,
  primary key (dossier_id, person_id, capacity, criterion, revision),
  check (value <> 'NOT_APPLICABLE' or comment is not null),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id),
  foreign key (dossier_id, person_id, capacity, criterion) references mark,
  foreign key (dossier_id, person_id) references mark_submission
);

-- An absent member whom the president no longer waits for.
create table mark_exclusion (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  reason         text        not null check (reason <> ''),
  excluded_by    uuid        not null references person,
  excluded_at    timestamptz not null,
  primary key (dossier_id, person_id),
  check (excluded_by <> person_id),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

-- Refuses, and computes nothing: what was submitted does not change under anybody's hand.
create function refuse_submitted_mark() returns trigger
  language plpgsql as
$$
begin
  if exists (select 1 from mark_submission s where s.dossier_id = old.dossier_id and s.person_id = old.person_id) then
    raise exception 'A submitted mark does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger submitted_mark before update or delete on mark
  for each row execute function refuse_submitted_mark();

call guard_by_centre('mark');
call guard_by_centre('mark_submission');
call guard_by_centre('mark_revision');
call guard_by_centre('mark_exclusion');

grant select, insert, delete on mark to ${application_role};
grant update (value, comment, version, saved_at) on mark to ${application_role};
grant select, insert on mark_submission, mark_revision, mark_exclusion to ${application_role};
