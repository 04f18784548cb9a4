-- Members were told of meetings before what each was told was kept. Without it nobody would hear that such a meeting is
-- taken back. They have no entry in their calendar; the candidate was never told.
select set_config('app.read', coalesce((select string_agg(id::text, ',') from exam_centre), ''), true);
select set_config('app.write', current_setting('app.read'), true);
insert into panel_convocation (exam_centre_id, dossier_id, kind, person_id, sequence, planned_at, place, minutes, told_at)
select p.exam_centre_id, p.dossier_id, e.kind, m.person_id, 0, e.planned_at, e.place, e.minutes, p.composed_at
from panel p
join panel_member m on m.dossier_id = p.dossier_id
cross join lateral (values ('PRESENTATION', p.presentation_at, p.presentation_place, coalesce(p.presentation_minutes, 30)),
                           ('INTERVIEW', p.interview_at, p.interview_place, coalesce(p.interview_minutes, 30)))
  as e (kind, planned_at, place, minutes)
where e.planned_at > now()
  and not exists (select 1 from panel_convocation c where c.dossier_id = p.dossier_id);
select set_config('app.read', '', true);
select set_config('app.write', '', true);
