-- Sessions of the deliberation jury: when and where, who sits, which dossiers it deliberates on.
create table jury_session (
  id              uuid        primary key,
  exam_centre_id  uuid        not null references exam_centre,
  held_at         timestamptz not null,
  place           text        not null check (place <> ''),
  unions_asked_on date,
  revision        int         not null check (revision > 0),
  planned_at      timestamptz not null,
  unique (exam_centre_id, id)
);
create index on jury_session (exam_centre_id, held_at desc, id desc);

create table jury_member (
  exam_centre_id   uuid        not null,
  session_id       uuid        not null,
  person_id        uuid        not null references person,
  side             text        not null check (side in ('EMPLOYER', 'EMPLOYEE')),
  union_name       text        check (union_name <> ''),
  chairs           boolean     not null,
  employer_told_on date,
  primary key (session_id, person_id),
  check ((side = 'EMPLOYEE') = (union_name is not null)),
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id)
);
create index on jury_member (person_id, session_id);
create unique index jury_president on jury_member (session_id) where chairs;

-- The dossiers of a session, until it closes: a dossier stands in one open session at most.
create table jury_agenda (
  exam_centre_id uuid        not null,
  session_id     uuid        not null,
  dossier_id     uuid        not null,
  added_at       timestamptz not null,
  closed_at      timestamptz,
  primary key (session_id, dossier_id),
  unique (exam_centre_id, session_id, dossier_id),
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create unique index jury_agenda_open on jury_agenda (dossier_id) where closed_at is null;

-- Attendance, as the president records it. A correction is a new revision; the highest stands.
create table jury_attendance (
  exam_centre_id uuid        not null,
  session_id     uuid        not null,
  revision       int         not null check (revision > 0),
  recorded_by    uuid        not null references person,
  recorded_at    timestamptz not null,
  primary key (session_id, revision),
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id)
);

create table jury_attendance_present (
  exam_centre_id uuid not null,
  session_id     uuid not null,
  revision       int  not null,
  person_id      uuid not null,
  primary key (session_id, revision, person_id),
  foreign key (session_id, revision) references jury_attendance,
  -- Who was present stays in the jury: the minutes name them.
  foreign key (session_id, person_id) references jury_member,
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id)
);

-- What the jury declared, with what it rested on: the computed admissibility and every capacity as it stood. Nothing
-- is ever changed; after a deferral, another session declares the next revision.
create table jury_declaration (
  id               uuid        primary key,
  exam_centre_id   uuid        not null,
  session_id       uuid        not null,
  dossier_id       uuid        not null,
  revision         int         not null check (revision > 0),
  declared         text        not null check (declared in ('ADMISSIBLE', 'NOT_ADMISSIBLE', 'DEFERRED')),
  computed         text        not null check (computed in ('ADMISSIBLE', 'NOT_ADMISSIBLE', 'UNDECIDED')),
  explanation      text        not null check (explanation <> ''),
  capacities       jsonb       not null check (jsonb_typeof(capacities) = 'array'),
  reason           text        check (reason <> ''),
  votes_for        smallint    check (votes_for >= 0),
  votes_against    smallint    check (votes_against between 0 and votes_for),
  votes_abstained  smallint    check (votes_abstained >= 0),
  declared_by      uuid        not null references person,
  declared_by_name text        not null,
  declared_at      timestamptz not null,
  unique (dossier_id, revision),
  unique (session_id, dossier_id),
  constraint jury_declaration_r12 check (declared = 'DEFERRED' or declared = computed),
  constraint jury_declaration_reason check (declared <> 'DEFERRED' or reason is not null),
  check (num_nulls(votes_for, votes_against, votes_abstained) in (0, 3)),
  foreign key (exam_centre_id, session_id, dossier_id) references jury_agenda (exam_centre_id, session_id, dossier_id)
);

-- The end of a session: its minutes, frozen as text with their print.
create table jury_closing (
  session_id     uuid        primary key,
  exam_centre_id uuid        not null,
  content        text        not null,
  sha256         char(64)    not null,
  closed_by      uuid        not null references person,
  closed_at      timestamptz not null,
  constraint jury_closing_print check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  foreign key (exam_centre_id, session_id) references jury_session (exam_centre_id, id)
);

call guard_by_centre('jury_session');
call guard_by_centre('jury_member');
call guard_by_centre('jury_agenda');
call guard_by_centre('jury_attendance');
call guard_by_centre('jury_attendance_present');
call guard_by_centre('jury_declaration');
call guard_by_centre('jury_closing');

grant select, insert on jury_session to ${application_role};
grant update (held_at, place, unions_asked_on, revision) on jury_session to ${application_role};
grant select, insert, delete on jury_member, jury_agenda to ${application_role};
grant update (side, union_name, chairs, employer_told_on) on jury_member to ${application_role};
grant update (closed_at) on jury_agenda to ${application_role};
grant select, insert on jury_attendance, jury_attendance_present, jury_declaration, jury_closing to ${application_role};
