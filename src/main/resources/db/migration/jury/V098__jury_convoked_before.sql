-- Members were convoked before what each was told was kept. Without it each would be convoked anew when anything of their
-- session is saved, and nobody would hear that they need not come.
select set_config('app.read', coalesce((select string_agg(id::text, ',') from exam_centre), ''), true);
select set_config('app.write', current_setting('app.read'), true);
insert into jury_convocation (exam_centre_id, session_id, person_id, sequence, held_at, place, told_at)
select s.exam_centre_id, s.id, m.person_id, 0, s.held_at, s.place, s.planned_at
from jury_session s
join jury_member m on m.session_id = s.id
where s.held_at > now()
  and not exists (select 1 from jury_convocation c where c.session_id = s.id);
select set_config('app.read', '', true);
select set_config('app.write', '', true);
