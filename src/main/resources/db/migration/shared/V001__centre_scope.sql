-- The centres the current transaction may see or write, as its first statement set them; unset means none.
create function app_centres(setting text) returns uuid[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[], '{}'::uuid[]);

-- Row security for a table that carries exam_centre_id: the second wall. It binds the owner too.
create procedure guard_by_centre(guarded regclass)
  language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy centre_select on %s for select
                    using (exam_centre_id = any ((select app_centres(''app.read''))::uuid[]))', guarded);
  execute format('create policy centre_insert on %s for insert
                    with check (exam_centre_id = any ((select app_centres(''app.write''))::uuid[]))', guarded);
  execute format('create policy centre_update on %s for update
                    using (exam_centre_id = any ((select app_centres(''app.write''))::uuid[]))
                    with check (exam_centre_id = any ((select app_centres(''app.write''))::uuid[]))', guarded);
  execute format('create policy centre_delete on %s for delete
                    using (exam_centre_id = any ((select app_centres(''app.write''))::uuid[]))', guarded);
end
$$;
