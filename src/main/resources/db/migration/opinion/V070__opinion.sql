-- Somebody of the company who is asked for the opinion.
create table opinion_invitation (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  link_id        uuid        not null unique references access_link,
  name           text        not null check (name <> ''),
  function       text,
  email          text        not null,
  invited_at     timestamptz not null,
  invited_by     text        not null,
  reminded_at    timestamptz,
  begun_at       timestamptz,
  disclaimed_at  timestamptz,
  revoked_at     timestamptz,
  unique (exam_centre_id, id),
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on opinion_invitation (exam_centre_id, dossier_id);

-- The draft: its author's, per capacity with a version of its own; criterion 0 is the capacity itself.
create table opinion_draft (
  exam_centre_id uuid     not null,
  invitation_id  uuid     not null,
  capacity       smallint not null check (capacity > 0),
  version        int      not null default 0,
  primary key (invitation_id, capacity),
  unique (exam_centre_id, invitation_id, capacity),
  foreign key (exam_centre_id, invitation_id) references opinion_invitation (exam_centre_id, id)
);

create table opinion_draft_line (
  exam_centre_id uuid     not null,
  invitation_id  uuid     not null,
  capacity       smallint not null,
  criterion      smallint not null check (criterion >= 0),
  answer         text     check (answer in ('FAVOURABLE', 'RESERVED', 'UNFAVOURABLE', 'NOT_OBSERVED')),
  comment        text,
  check (answer is not null or comment is not null),
  primary key (invitation_id, capacity, criterion),
  foreign key (exam_centre_id, invitation_id, capacity)
    references opinion_draft (exam_centre_id, invitation_id, capacity)
);

-- The transmission: the record. Once, whole, never changed.
create table opinion_transmission (
  invitation_id  uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  transmitted_at timestamptz not null,
  name           text        not null check (name <> ''),
  function       text        not null check (function <> ''),
  unique (exam_centre_id, invitation_id),
  foreign key (exam_centre_id, dossier_id, invitation_id)
    references opinion_invitation (exam_centre_id, dossier_id, id)
);
create index on opinion_transmission (exam_centre_id, dossier_id);

create table opinion_line (
  exam_centre_id uuid     not null,
  invitation_id  uuid     not null,
  capacity       smallint not null check (capacity > 0),
  criterion      smallint not null check (criterion >= 0),
  answer         text     not null check (answer in ('FAVOURABLE', 'RESERVED', 'UNFAVOURABLE', 'NOT_OBSERVED')),
  comment        text,
  primary key (invitation_id, capacity, criterion),
  check (answer not in ('RESERVED', 'UNFAVOURABLE') or comment is not null),
  foreign key (exam_centre_id, invitation_id) references opinion_transmission (exam_centre_id, invitation_id)
);

create table opinion_waiver (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null unique,
  reason         text        not null check (reason <> ''),
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

call guard_by_centre('opinion_invitation');
call guard_by_centre('opinion_draft');
call guard_by_centre('opinion_draft_line');
call guard_by_centre('opinion_transmission');
call guard_by_centre('opinion_line');
call guard_by_centre('opinion_waiver');

grant select, insert on opinion_invitation, opinion_transmission, opinion_line, opinion_waiver to ${application_role};
grant update (reminded_at, begun_at, disclaimed_at, revoked_at) on opinion_invitation to ${application_role};
grant select, insert, update, delete on opinion_draft, opinion_draft_line to ${application_role};
