-- What a write that carried a key was answered: the same key again is answered the same and changes nothing. Kept
-- while its author's marks are drafts.
create table mark_write (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null,
  key            uuid        not null,
  version        int         not null,
  saved_at       timestamptz not null,
  primary key (dossier_id, person_id, key),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id) on delete cascade
);

call guard_by_centre('mark_write');
grant select, insert, delete on mark_write to ${application_role};
