-- Whose opinion is due between two days, for the round of reminders.
create index opinion_invitation_due on opinion_invitation (exam_centre_id, due_on)
  where revoked_at is null and disclaimed_at is null;
