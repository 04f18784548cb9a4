-- Who holds the pen, turn by turn: the highest turn holds. Only its last act changes, never who held it and when.
create table commission_pen (
  exam_centre_id uuid        not null,
  dossier_id     uuid        not null,
  turn           int         not null check (turn > 0),
  way            text        not null check (way in ('TAKEN', 'HANDED', 'TAKEN_OVER', 'LAID_DOWN')),
  -- Nobody holds it once it is laid down.
  holder         uuid        references person,
  by_person      uuid        not null references person,
  at             timestamptz not null,
  active_at      timestamptz not null,
  primary key (dossier_id, turn),
  check ((holder is null) = (way = 'LAID_DOWN')),
  check (active_at >= at),
  -- A purge takes it along with its commission.
  foreign key (exam_centre_id, dossier_id) references panel (exam_centre_id, dossier_id) on delete cascade
);

call guard_by_centre('commission_pen');

grant select, insert on commission_pen to ${application_role};
grant update (active_at) on commission_pen to ${application_role};
