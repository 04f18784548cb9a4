-- When a meeting ended. Those recorded before this was asked for have none.
alter table panel_meeting add column ended_at timestamptz;
alter table panel_meeting add constraint panel_meeting_end
  check (ended_at > held_at and ended_at <= held_at + interval '24 hours');
