-- A file that its candidate took back: it stays in the history and is part of nothing.
create table report_withdrawal (
  version_id     uuid        primary key,
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  version_kind   text        not null default 'ANNEX' check (version_kind = 'ANNEX'),
  withdrawn_at   timestamptz not null,
  withdrawn_by   uuid        not null references person,
  foreign key (exam_centre_id, dossier_id, version_id, version_kind)
    references report_version (exam_centre_id, dossier_id, id, kind) on delete cascade
);

-- The annexes of a deposit, as they stood.
create table report_deposit_annex (
  exam_centre_id uuid not null,
  dossier_id     uuid not null,
  deposit_id     uuid not null,
  version_id     uuid not null,
  version_kind   text not null default 'ANNEX' check (version_kind = 'ANNEX'),
  primary key (deposit_id, version_id),
  foreign key (exam_centre_id, dossier_id, deposit_id)
    references report_deposit (exam_centre_id, dossier_id, id) on delete cascade,
  foreign key (exam_centre_id, dossier_id, version_id, version_kind)
    references report_version (exam_centre_id, dossier_id, id, kind) on delete cascade
);

call guard_by_centre('report_withdrawal');
call guard_by_centre('report_deposit_annex');
grant select, insert on report_withdrawal, report_deposit_annex to ${application_role};
