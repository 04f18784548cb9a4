-- Rectification (R14, R16): after a declaration, a candidate's identity is corrected with a reason, in the open.
-- What was issued stays as it was; these rows say what has been corrected since.
create table rectification (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  version        int         not null check (version > 0),
  position       int         not null check (position > 0),
  label          text        not null check (label <> ''),
  before         text,
  after          text,
  reason         text        not null check (reason <> ''),
  by_person      uuid        not null references person,
  by_name        text        not null,
  at             timestamptz not null,
  primary key (dossier_id, version, position),
  unique (dossier_id, version, label),
  check (before is distinct from after),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

call guard_by_centre('rectification');
grant select, insert on rectification to ${application_role};

-- No registration changes after a declaration without its rectification.
create function refuse_silent_rectification() returns trigger
  language plpgsql as
$$
begin
  if exists (select 1 from dossier d where d.id = new.dossier_id and d.result_declared_at is not null)
     and not exists (select 1 from rectification r where r.dossier_id = new.dossier_id and r.version = new.version) then
    raise exception 'Declared: a rectification has a reason' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger registration_rectified before update on registration
  for each row execute function refuse_silent_rectification();

-- Everything below a dossier, and the dossier. What a later migration hangs on it is added here: its foreign key
-- refuses the purge until then.
create or replace procedure erase_dossier(purged uuid)
  language plpgsql as
$$
declare
  asked uuid[] := (select coalesce(array_agg(i.id), '{}') from opinion_invitation i where i.dossier_id = purged);
  links uuid[] := (select coalesce(array_agg(i.link_id), '{}') from opinion_invitation i where i.dossier_id = purged);
begin
  delete from outgoing_mail m where m.dossier_id = purged or m.link_id = any (links);
  delete from jury_declaration where dossier_id = purged;
  delete from jury_agenda where dossier_id = purged;
  delete from commission_signature where dossier_id = purged;
  delete from commission_closing where dossier_id = purged;
  delete from capacity_decision where dossier_id = purged;
  delete from criterion_decision where dossier_id = purged;
  delete from mark_revision where dossier_id = purged;
  delete from mark_exclusion where dossier_id = purged;
  delete from mark_submission where dossier_id = purged;
  delete from mark where dossier_id = purged;
  delete from panel_meeting_present where dossier_id = purged;
  delete from panel_meeting where dossier_id = purged;
  delete from independence_declaration where dossier_id = purged;
  delete from panel_member where dossier_id = purged;
  delete from panel where dossier_id = purged;
  delete from opinion_line where invitation_id = any (asked);
  delete from opinion_transmission where invitation_id = any (asked);
  delete from opinion_draft_line where invitation_id = any (asked);
  delete from opinion_draft where invitation_id = any (asked);
  delete from opinion_invitation where dossier_id = purged;
  delete from access_link where id = any (links);
  delete from opinion_waiver where dossier_id = purged;
  delete from report_reading where dossier_id = purged;
  delete from report_return where dossier_id = purged;
  delete from report_deposit where dossier_id = purged;
  delete from report_chunk where dossier_id = purged;
  delete from report_version where dossier_id = purged;
  delete from deadline_extension where dossier_id = purged;
  delete from evidence where dossier_id = purged;
  delete from situation where dossier_id = purged;
  delete from plan_answer a using plan_transmission t where t.id = a.transmission_id and t.dossier_id = purged;
  delete from plan_transmission where dossier_id = purged;
  delete from plan_draft where dossier_id = purged;
  delete from rectification where dossier_id = purged;
  delete from registration_trainer where dossier_id = purged;
  delete from registration where dossier_id = purged;
  delete from legal_hold where dossier_id = purged;
  delete from dossier where id = purged;
end
$$;
