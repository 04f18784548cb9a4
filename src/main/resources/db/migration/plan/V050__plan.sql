-- The plan being drawn up: not journalled, replaced at will. The row stays after a transmission, empty, so that
-- its version only grows and a page opened before never overwrites what came after.
create table plan_draft (
  dossier_id     uuid        primary key,
  exam_centre_id uuid        not null,
  content        jsonb,
  saved_at       timestamptz not null,
  saved_by       text        not null,
  version        int         not null check (version > 0),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

-- What was transmitted to the resource centre, frozen: the exact text and its print. Nothing is ever changed; a
-- later change is the next revision.
create table plan_transmission (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  revision       int         not null check (revision > 0),
  content        text        not null,
  sha256         char(64)    not null,
  transmitted_at timestamptz not null,
  transmitted_by uuid        references person,
  unique (exam_centre_id, id),
  unique (dossier_id, revision),
  constraint plan_transmission_print check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint plan_transmission_revision check (content::jsonb ->> 'revision' = revision::text),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on plan_transmission (transmitted_at desc, id desc);

-- What the resource centre answers.
create table plan_answer (
  id              uuid        primary key,
  exam_centre_id  uuid        not null,
  transmission_id uuid        not null,
  kind            text        not null check (kind in ('RECEIPT', 'OBSERVATION')),
  text            text        check (text <> ''),
  answered_at     timestamptz not null,
  answered_by     uuid        not null references person,
  answered_by_name text       not null,
  check (kind = 'RECEIPT' or text is not null),
  foreign key (exam_centre_id, transmission_id) references plan_transmission (exam_centre_id, id)
);
create index on plan_answer (transmission_id);
create unique index plan_answer_one_receipt on plan_answer (transmission_id) where kind = 'RECEIPT';

call guard_by_centre('plan_draft');
call guard_by_centre('plan_transmission');
call guard_by_centre('plan_answer');

-- The resource centre reads what was transmitted, by all centres: that and nothing else of a file.
create policy resource_centre_select on plan_transmission for select
  using ((select current_setting('app.transmissions', true)) = 'all');
create policy resource_centre_select on plan_answer for select
  using ((select current_setting('app.transmissions', true)) = 'all');

grant select, insert, update on plan_draft to ${application_role};
grant select, insert on plan_transmission, plan_answer to ${application_role};
