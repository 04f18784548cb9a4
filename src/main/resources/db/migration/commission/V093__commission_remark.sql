-- A member's remark beside the minutes of one closing, until they sign. Each revision is a row; without a text it is
-- withdrawn. A reopening leaves it where it is: with the closing it was written on.
create table commission_remark (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  closing        int         not null,
  person_id      uuid        not null,
  revision       int         not null check (revision > 0),
  kind           text        not null check (kind in ('DISSENT', 'RESERVATION')),
  text           text        check (text <> '' and length(text) <= 4000),
  -- As their name was when they wrote it.
  name           text        not null,
  written_at     timestamptz not null,
  primary key (dossier_id, closing, person_id, revision),
  -- A purge takes it along with its closing.
  foreign key (exam_centre_id, dossier_id, closing)
    references commission_closing (exam_centre_id, dossier_id, number) on delete cascade,
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

call guard_by_centre('commission_remark');

grant select, insert on commission_remark to ${application_role};
