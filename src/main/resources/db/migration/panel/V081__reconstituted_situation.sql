-- A reconstituted situation, where an edition foresees it and the plan provides for it, is held as the others are.
alter table panel_meeting drop constraint panel_meeting_kind_check;
alter table panel_meeting add constraint panel_meeting_kind_check
  check (kind in ('PRESENTATION', 'INTERVIEW', 'RECONSTITUTED_SITUATION'));
