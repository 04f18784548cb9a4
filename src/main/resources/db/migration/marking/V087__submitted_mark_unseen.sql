-- Who may not see whether marks were submitted may not change them either: without a read scope the submission would
-- not be found, and the wall would stand open.
create or replace function refuse_submitted_mark() returns trigger
  language plpgsql as
$$
begin
  if not (old.exam_centre_id = any (app_centres('app.read'))) then
    raise exception 'A mark out of sight does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from mark_submission s where s.dossier_id = old.dossier_id and s.person_id = old.person_id) then
    raise exception 'A submitted mark does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end
$$;
