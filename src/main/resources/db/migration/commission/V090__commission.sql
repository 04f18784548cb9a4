-- Decisions of the commission: a row for each revision, never changed; the highest stands.
create table criterion_decision (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  capacity       smallint    not null check (capacity > 0),
  criterion      smallint    not null check (criterion > 0),
  revision       int         not null check (revision > 0),
  value          text        not null check (value in ('MET', 'NOT_MET', 'TO_REVIEW', 'NOT_APPLICABLE')),
  reason         text        check (length(reason) <= 4000),
  -- How many revisions of marks on this criterion the commission has seen: one more, and the decision is stale.
  marks_seen     int         not null,
  decided_by     uuid        not null references person,
  decided_at     timestamptz not null,
  primary key (dossier_id, capacity, criterion, revision),
  check (value <> 'NOT_APPLICABLE' or reason is not null),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id)
);

create table capacity_decision (
  exam_centre_id      uuid        not null,
  dossier_id          uuid        not null,
  capacity            smallint    not null check (capacity > 0),
  revision            int         not null check (revision > 0),
  outcome             text        not null check (outcome in ('ACQUIRED', 'NOT_ACQUIRED')),
  proposal            text        not null check (proposal in ('ACQUIRED', 'NOT_ACQUIRED', 'UNDECIDED')),
  reason              text        check (length(reason) <= 4000),
  condition_confirmed boolean,
  -- How many decisions and revisions of marks on its criteria it rests on: one more, and it is stale.
  basis_seen          int         not null,
  decided_by          uuid        not null references person,
  decided_at          timestamptz not null,
  primary key (dossier_id, capacity, revision),
  check (reason is not null or (outcome = 'ACQUIRED' and proposal = 'ACQUIRED')),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id)
);

-- Closings and reopenings in turn: an odd number closes.
create table commission_closing (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  number         int         not null check (number > 0),
  closed         boolean     not null,
  reason         text,
  by_person      uuid        not null references person,
  at             timestamptz not null,
  primary key (dossier_id, number),
  unique (exam_centre_id, dossier_id, number),
  check (closed = (number % 2 = 1)),
  check (closed = (reason is null)),
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id)
);

-- Signatures of one closing: by the member's own name, or the president says why it is missing.
create table commission_signature (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  closing        int         not null,
  person_id      uuid        not null,
  name           text,
  absence        text,
  recorded_by    uuid        not null references person,
  recorded_at    timestamptz not null,
  primary key (dossier_id, closing, person_id),
  check ((name is null) <> (absence is null)),
  check (absence is not null or recorded_by = person_id),
  foreign key (exam_centre_id, dossier_id, closing)
    references commission_closing (exam_centre_id, dossier_id, number),
  foreign key (exam_centre_id, dossier_id, person_id)
    references panel_member (exam_centre_id, dossier_id, person_id)
);

call guard_by_centre('criterion_decision');
call guard_by_centre('capacity_decision');
call guard_by_centre('commission_closing');
call guard_by_centre('commission_signature');

grant select, insert on criterion_decision, capacity_decision, commission_closing, commission_signature
  to ${application_role};
