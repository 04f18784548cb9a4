-- The second wall of rule R12 (§ III): « l'ensemble des capacités professionnelles […] doit être acquis ». It refuses
-- and computes nothing: « admissible » needs every capacity of the pinned edition acquired by the decision in force of
-- a closed commission.
create function refuse_admissible() returns trigger
  language plpgsql as
$$
begin
  if new.declared <> 'ADMISSIBLE' then
    return new;
  end if;
  if not coalesce((select c.closed from commission_closing c where c.dossier_id = new.dossier_id
                   order by c.number desc limit 1), false) then
    raise exception 'Not admissible: the commission is not closed' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from dossier d join capacity c on c.edition_id = d.edition_id where d.id = new.dossier_id)
     or exists (select 1 from dossier d join capacity c on c.edition_id = d.edition_id
                where d.id = new.dossier_id
                  and (select x.outcome from capacity_decision x
                       where x.dossier_id = d.id and x.capacity = c.number
                       order by x.revision desc limit 1) is distinct from 'ACQUIRED') then
    raise exception 'Not admissible: a capacity is not acquired' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger declaration_wall before insert on jury_declaration
  for each row execute function refuse_admissible();
