-- What the members sign: the minutes of each closing, frozen as it closes, with their print. Closings of before have none.
create table commission_minutes (
  exam_centre_id uuid not null,
  dossier_id     uuid not null,
  closing        int  not null,
  content        text not null,
  sha256         text not null,
  primary key (dossier_id, closing),
  constraint commission_minutes_print check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  -- A purge takes them along with their closing.
  foreign key (exam_centre_id, dossier_id, closing)
    references commission_closing (exam_centre_id, dossier_id, number) on delete cascade
);

call guard_by_centre('commission_minutes');

grant select, insert on commission_minutes to ${application_role};
