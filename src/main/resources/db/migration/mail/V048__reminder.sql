-- Which reminders were written: each step once for the day it is counted from, whatever the number of instances. The
-- row is written in the transaction that writes the mail.
create table reminder (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  kind           text        not null check (kind <> ''),
  subject_id     uuid        not null,
  due_on         date        not null,
  step           smallint    not null,
  written_at     timestamptz not null,
  primary key (kind, subject_id, due_on, step),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id) on delete cascade
);
create index on reminder (exam_centre_id, dossier_id);
call guard_by_centre('reminder');
grant select, insert on reminder to ${application_role};
