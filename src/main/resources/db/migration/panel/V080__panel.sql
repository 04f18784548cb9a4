-- The commission of a dossier: who sits, who presides, when it meets.
create table panel (
  dossier_id         uuid        primary key,
  exam_centre_id     uuid        not null,
  revision           int         not null check (revision > 0),
  presentation_at    timestamptz,
  presentation_place text,
  interview_at       timestamptz,
  interview_place    text,
  composed_at        timestamptz not null,
  unique (exam_centre_id, dossier_id),
  check ((presentation_at is null) = (presentation_place is null)),
  check ((interview_at is null) = (interview_place is null)),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

create table panel_member (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null references person,
  president      boolean     not null,
  joined_at      timestamptz not null,
  primary key (dossier_id, person_id),
  unique (exam_centre_id, dossier_id, person_id),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id)
);
create index on panel_member (person_id, dossier_id);
create unique index panel_president on panel_member (dossier_id) where president;

-- What a member says of their independence. It stays when the member leaves; the newest one counts.
create table independence_declaration (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  person_id      uuid        not null references person,
  revision       int         not null check (revision > 0),
  conflict       boolean     not null,
  reason         text,
  declared_at    timestamptz not null,
  primary key (dossier_id, person_id, revision),
  check (conflict = (reason is not null)),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

-- Presentation and interview, as held. A correction is a new revision; the highest stands.
create table panel_meeting (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  kind           text        not null check (kind in ('PRESENTATION', 'INTERVIEW')),
  revision       int         not null check (revision > 0),
  held_at        timestamptz not null,
  place          text        not null check (place <> ''),
  recorded_by    uuid        not null references person,
  recorded_at    timestamptz not null,
  primary key (dossier_id, kind, revision),
  unique (exam_centre_id, dossier_id, kind, revision),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id)
);

create table panel_meeting_present (
  exam_centre_id uuid not null,
  dossier_id     uuid not null,
  kind           text not null,
  revision       int  not null,
  person_id      uuid not null,
  primary key (dossier_id, kind, revision, person_id),
  foreign key (exam_centre_id, dossier_id, kind, revision)
    references panel_meeting (exam_centre_id, dossier_id, kind, revision),
  -- Who was present stays in the commission: the minutes name them.
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

call guard_by_centre('panel');
call guard_by_centre('panel_member');
call guard_by_centre('independence_declaration');
call guard_by_centre('panel_meeting');
call guard_by_centre('panel_meeting_present');

grant select, insert, update on panel to ${application_role};
grant select, insert, delete on panel_member to ${application_role};
grant update (president) on panel_member to ${application_role};
grant select, insert on independence_declaration, panel_meeting, panel_meeting_present to ${application_role};
