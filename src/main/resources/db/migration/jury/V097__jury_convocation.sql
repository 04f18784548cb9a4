-- What each member was told of a session; the highest sequence stands. Without a date: told that they need not come.
create table jury_convocation (
  exam_centre_id uuid        not null,
  session_id     uuid        not null,
  person_id      uuid        not null references person,
  sequence       int         not null check (sequence >= 0),
  held_at        timestamptz,
  place          text        check (place <> ''),
  told_at        timestamptz not null,
  primary key (session_id, person_id, sequence),
  check ((held_at is null) = (place is null)),
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id)
);
create index on jury_convocation (person_id);

call guard_by_centre('jury_convocation');
grant select, insert on jury_convocation to ${application_role};
