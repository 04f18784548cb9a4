-- To whom a request was addressed before it was addressed anew.
create table opinion_address (
  id             uuid        primary key,
  exam_centre_id uuid        not null,
  invitation_id  uuid        not null,
  name           text        not null,
  function       text,
  email          text        not null,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  foreign key (exam_centre_id, invitation_id) references opinion_invitation (exam_centre_id, id) on delete cascade
);
create index on opinion_address (exam_centre_id, invitation_id);
call guard_by_centre('opinion_address');
grant select, insert on opinion_address to ${application_role};

-- A waiver is taken back where an opinion arrives after all; both stand in the history.
alter table opinion_waiver
  add column lifted_at   timestamptz,
  add column lifted_by   text,
  add column lift_reason text,
  add check ((lifted_at is null) = (lifted_by is null)),
  add check ((lifted_at is null) = (lift_reason is null));
alter table opinion_waiver drop constraint opinion_waiver_dossier_id_key;
create unique index opinion_waiver_in_force on opinion_waiver (dossier_id) where lifted_at is null;
create index on opinion_waiver (exam_centre_id, dossier_id);
grant update (lifted_at, lifted_by, lift_reason) on opinion_waiver to ${application_role};

-- What the staff still follow are the few dossiers of which nothing is decided.
create index dossier_undecided on dossier (exam_centre_id, id)
  where first_capacity_decision_at is null and commission_closed_at is null and result_declared_at is null;
create index opinion_invitation_asked on opinion_invitation (exam_centre_id, invited_at desc, id desc);
