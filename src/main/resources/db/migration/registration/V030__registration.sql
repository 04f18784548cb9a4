-- The dossier's root: what every act locks first. Its dated columns are the freezes that later facts set on
-- earlier windows; standing on the locked row itself, they are never read stale.
create table dossier (
  id                        uuid        primary key,
  exam_centre_id            uuid        not null references exam_centre,
  reference                 text        not null unique,
  edition_id                uuid        not null references edition,
  candidate_id              uuid        not null references person,
  registered_at             timestamptz not null,
  report_due_before         timestamptz,
  report_deposited_at       timestamptz,
  first_mark_at             timestamptz,
  first_capacity_decision_at timestamptz,
  commission_closed_at      timestamptz,
  result_declared_at        timestamptz,
  unique (exam_centre_id, id)
);
create index on dossier (exam_centre_id, registered_at desc, id desc);
create index on dossier (candidate_id);

-- Numbers of references, per centre and year, without holes or repeats.
create table dossier_number (
  exam_centre_id uuid not null references exam_centre,
  year           int  not null,
  last           int  not null,
  primary key (exam_centre_id, year)
);

create table registration (
  dossier_id         uuid primary key,
  exam_centre_id     uuid not null,
  birth_name         text not null check (birth_name <> ''),
  used_name          text,
  first_names        text not null check (first_names <> ''),
  sex                char(1) not null check (sex in ('F', 'M')),
  birth_date         date not null,
  birth_commune_code char(5),
  birth_commune      text,
  birth_country      text,
  email              text not null,
  phone              text,
  pathway            text not null,
  registered_on      date not null,
  started_on         date,
  company_name       text,
  company_siret      char(14),
  tutor_name         text,
  tutor_function     text,
  tutor_email        text,
  tutor_phone        text,
  training_body      text,
  accommodation      text,
  search_text        text not null,
  version            int  not null default 0,
  check ((birth_commune_code is null) = (birth_commune is null)),
  check ((birth_commune is null) <> (birth_country is null)),
  check ((company_name is null) = (company_siret is null)),
  check (tutor_name is null or company_name is not null),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on registration (exam_centre_id, lower(birth_name), birth_date);
create index on registration (exam_centre_id, email);

create table registration_trainer (
  id             uuid primary key,
  exam_centre_id uuid not null,
  dossier_id     uuid not null,
  name           text not null,
  email          text,
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on registration_trainer (exam_centre_id, dossier_id);

call guard_by_centre('dossier');
call guard_by_centre('dossier_number');
call guard_by_centre('registration');
call guard_by_centre('registration_trainer');

grant select, insert on dossier to ${application_role};
grant update (report_due_before, report_deposited_at, first_mark_at, first_capacity_decision_at,
              commission_closed_at, result_declared_at) on dossier to ${application_role};
grant select, insert, update on dossier_number, registration to ${application_role};
grant select, insert, delete on registration_trainer to ${application_role};
