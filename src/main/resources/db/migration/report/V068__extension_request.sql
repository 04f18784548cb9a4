-- A candidate asks for more time; the centre answers once, by an extension or by a refusal with its reason. Both are
-- written once and never changed.
create table extension_request (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  wished_to      timestamptz not null,
  reason         text        not null check (reason <> ''),
  asked_at       timestamptz not null,
  asked_by       uuid        not null references person,
  asker_name     text        not null,
  unique (exam_centre_id, dossier_id, id),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id) on delete cascade
);

create table extension_answer (
  request_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  -- Until when it was granted; nothing when refused.
  granted_to     timestamptz,
  reason         text        not null check (reason <> ''),
  answered_at    timestamptz not null,
  answered_by    uuid        references person,
  answerer_name  text        not null,
  foreign key (exam_centre_id, dossier_id, request_id)
    references extension_request (exam_centre_id, dossier_id, id) on delete cascade
);
create index on extension_answer (exam_centre_id, dossier_id, request_id);

call guard_by_centre('extension_request');
call guard_by_centre('extension_answer');
grant select, insert on extension_request, extension_answer to ${application_role};
