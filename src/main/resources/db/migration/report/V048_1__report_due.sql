-- Whose report is due between two days, for the round of reminders.
create index dossier_report_due on dossier (exam_centre_id, report_due_before) where report_deposited_at is null;
