-- What somebody of the company asks of the centre: that another person give the opinion, or that a transmitted one
-- be withdrawn. The centre answers once. Both are written once and never changed.
create table opinion_request (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  invitation_id  uuid        not null,
  kind           text        not null check (kind in ('DELEGATION', 'WITHDRAWAL')),
  -- Who should be asked instead
  name           text        check (name <> ''),
  function       text        check (function <> ''),
  email          text        check (email <> ''),
  reason         text        check (reason <> ''),
  asked_at       timestamptz not null,
  check ((kind = 'DELEGATION') = (name is not null and function is not null and email is not null)),
  check ((kind = 'WITHDRAWAL') = (reason is not null)),
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id, invitation_id)
    references opinion_invitation (exam_centre_id, dossier_id, id) on delete cascade
);
create index on opinion_request (exam_centre_id, dossier_id, invitation_id);

create table opinion_request_answer (
  request_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  answer         text        not null check (answer in ('ACCEPTED', 'DECLINED')),
  reason         text        check (reason <> ''),
  answered_at    timestamptz not null,
  answered_by    text        not null check (answered_by <> ''),
  check (answer = 'ACCEPTED' or reason is not null),
  foreign key (exam_centre_id, dossier_id, request_id)
    references opinion_request (exam_centre_id, dossier_id, id) on delete cascade
);
create index on opinion_request_answer (exam_centre_id, dossier_id, request_id);

call guard_by_centre('opinion_request');
call guard_by_centre('opinion_request_answer');
grant select, insert on opinion_request, opinion_request_answer to ${application_role};
