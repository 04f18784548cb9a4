-- What an assessor notes for themselves while they read: theirs alone. A wall inside the wall: whoever acts for the
-- centre sees a row of it only if they wrote it.
create table reading_note (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  capacity       smallint    not null check (capacity > 0),
  text           text        check (length(text) <= 8000),
  version        int         not null check (version > 0),
  saved_at       timestamptz not null,
  primary key (dossier_id, person_id, capacity),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id) on delete cascade
);

call guard_by_centre('reading_note');
create policy author_only on reading_note as restrictive
  using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update (text, version, saved_at) on reading_note to ${application_role};
