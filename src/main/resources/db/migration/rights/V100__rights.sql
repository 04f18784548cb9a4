-- The people's rights (R16): the legal hold, what stays of a dossier once it is purged, and the purge itself.

-- Holds and releases in turn: an odd number holds. As long as it does, nothing is purged.
create table legal_hold (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  number         int         not null check (number > 0),
  held           boolean     not null,
  reason         text        not null check (reason <> ''),
  by_person      uuid        not null references person,
  by_name        text        not null,
  at             timestamptz not null,
  primary key (dossier_id, number),
  check (held = (number % 2 = 1)),
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);

-- The anonymous statistic: it leads to no dossier and nobody, and does not say when it was written.
create table purged_statistic (
  id             uuid       primary key default gen_random_uuid(),
  exam_centre_id uuid       not null references exam_centre,
  edition_id     uuid       not null references edition,
  year           int        not null,
  outcome        text       not null check (outcome in ('ADMISSIBLE', 'NOT_ADMISSIBLE', 'UNFINISHED')),
  acquired       smallint[] not null
);
create index on purged_statistic (exam_centre_id, year);

call guard_by_centre('legal_hold');
call guard_by_centre('purged_statistic');
grant select, insert on legal_hold to ${application_role};
grant select on purged_statistic to ${application_role};

-- Minutes of a session name all its candidates: a purged one is taken out, the print of the original stays.
alter table jury_closing add column erased_at timestamptz;
alter table jury_closing drop constraint jury_closing_print;
alter table jury_closing add constraint jury_closing_print
  check (erased_at is not null or sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

create procedure erase_from_minutes(purged uuid, purged_reference text)
  language sql as
$$
  update jury_closing c set erased_at = now(), content = jsonb_set(c.content::jsonb, '{candidates}', (
    select jsonb_agg(case when line ->> 'reference' = purged_reference
        then line || '{"reference": "–", "name": "Données effacées", "explanation": "–", "reason": null,
                       "votes": null, "capacities": []}'::jsonb
        else line end order by position)
    from jsonb_array_elements(c.content::jsonb -> 'candidates') with ordinality lines (line, position)))::text
  where c.session_id in (select a.session_id from jury_agenda a where a.dossier_id = purged)
$$;

-- The journal: contents and names go, every hash stays, and with them the chain.
create procedure erase_from_journal(purged uuid)
  language sql as
$$
  delete from journal_payload p using journal_entry e where e.id = p.entry_id and e.chain_id = purged;
  update journal_entry set dossier_id = null, actor_name = '', subject = '' where chain_id = purged;
$$;

-- The account goes with the candidate's last dossier, unless the person has another role. Row security hides the
-- dossiers of other centres from the owner too; their keys do not let the account go.
create procedure erase_account(candidate uuid, centre uuid)
  language plpgsql as
$$
declare
  account person%rowtype;
begin
  delete from role_grant g where g.person_id = candidate and g.role = 'CANDIDATE' and g.exam_centre_id = centre
    and not exists (select 1 from dossier d where d.candidate_id = candidate and d.exam_centre_id = centre);
  if exists (select 1 from role_grant g where g.person_id = candidate) then
    return;
  end if;
  select * into account from person p where p.id = candidate;
  delete from outgoing_mail m where lower(m.recipient) = account.email
    or m.link_id in (select l.id from access_link l where l.subject_id = candidate);
  delete from access_link l where l.subject_id = candidate;
  delete from passkey where person_id = candidate;
  delete from authenticator_app where person_id = candidate;
  delete from recovery_code where person_id = candidate;
  delete from known_browser where person_id = candidate;
  delete from spring_session where principal_name = candidate::text;
  -- Administrators' acts name accounts, here and in the centre's journal
  update administration_entry a set subject = 'Données effacées', detail = null
    where a.subject = account.given_name || ' ' || account.family_name;
  delete from journal_payload p using journal_entry e
    where e.id = p.entry_id and e.chain_id = centre and e.act like 'account.%'
      and p.content -> 'after' ->> 'Personne' = account.given_name || ' ' || account.family_name;
  delete from person p where p.id = candidate;
exception when foreign_key_violation then
  null;
end
$$;

-- Everything below a dossier, and the dossier. What a later migration hangs on it is added here: its foreign key
-- refuses the purge until then.
create procedure erase_dossier(purged uuid)
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
  delete from registration_trainer where dossier_id = purged;
  delete from registration where dossier_id = purged;
  delete from legal_hold where dossier_id = purged;
  delete from dossier where id = purged;
end
$$;

-- The one way by which the application's role has anything append-only deleted: a whole dossier at once, within
-- the centres it may write, never under a legal hold.
create function purge_dossier(purged uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  root   dossier%rowtype;
  result jury_declaration%rowtype;
begin
  select * into root from dossier d where d.id = purged for update;
  if not found then
    raise exception 'No such dossier' using errcode = 'no_data_found';
  end if;
  if (select h.held from legal_hold h where h.dossier_id = purged order by h.number desc limit 1) then
    raise exception 'Under legal hold' using errcode = 'integrity_constraint_violation';
  end if;
  if root.result_declared_at is not null then
    select * into result from jury_declaration j where j.dossier_id = purged order by j.revision desc limit 1;
  end if;
  insert into purged_statistic (exam_centre_id, edition_id, year, outcome, acquired)
  values (root.exam_centre_id, root.edition_id,
          extract(year from coalesce(result.declared_at, root.registered_at) at time zone 'Europe/Paris'),
          coalesce(result.declared, 'UNFINISHED'),
          array(select last.capacity from (
                  select distinct on (c.capacity) c.capacity, c.outcome from capacity_decision c
                  where c.dossier_id = purged order by c.capacity, c.revision desc) last
                where last.outcome = 'ACQUIRED' order by last.capacity));
  call erase_from_minutes(purged, root.reference);
  call erase_from_journal(purged);
  call erase_dossier(purged);
  call erase_account(root.candidate_id, root.exam_centre_id);
end
$$;
revoke all on function purge_dossier(uuid) from public;
revoke all on procedure erase_from_minutes(uuid, text), erase_from_journal(uuid), erase_account(uuid, uuid),
  erase_dossier(uuid) from public;
grant execute on function purge_dossier(uuid) to ${application_role};
