-- How long a meeting is expected to be, where it is not the usual length: an accommodation may ask for more.
alter table panel add column presentation_minutes int check (presentation_minutes between 5 and 600);
alter table panel add column interview_minutes int check (interview_minutes between 5 and 600);
alter table panel add check (presentation_minutes is null or presentation_at is not null);
alter table panel add check (interview_minutes is null or interview_at is not null);

-- What each was told of a planned meeting; the highest sequence stands. Without a date: told that they need not come.
-- The sequence counts the changes of a meeting, whoever is told of them: calendars keep the highest they have seen.
create table panel_convocation (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  kind           text        not null check (kind in ('PRESENTATION', 'INTERVIEW')),
  person_id      uuid        not null references person,
  sequence       int         not null check (sequence >= 0),
  planned_at     timestamptz,
  place          text        check (place <> ''),
  minutes        int         check (minutes > 0),
  told_at        timestamptz not null,
  primary key (dossier_id, kind, person_id, sequence),
  check (num_nulls(planned_at, place, minutes) in (0, 3)),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id) on delete cascade
);
create index on panel_convocation (person_id);

call guard_by_centre('panel_convocation');
grant select, insert on panel_convocation to ${application_role};
