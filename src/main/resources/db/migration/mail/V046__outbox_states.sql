-- What a mail carries besides its template, and what became of it.
alter table outgoing_mail
  -- What it is about, for documents that are rendered when it leaves
  add subject_id    uuid,
  add reply_to      text,
  -- What it reminds of: asked once more before it leaves
  add reminder_kind text,
  add reminder_id   uuid,
  -- Whose lease it is: a sender whose lease ran out writes nothing about it any more
  add lease         uuid,
  -- Why it did not leave, in a word that the application knows; what the server said stands in last_error
  add failure       text,
  -- Not sent: nothing is due any more
  add dropped_at    timestamptz,
  -- Came back after it was sent
  add bounced_at    timestamptz,
  add bounce_reason text,
  -- The staff has dealt with its failure
  add settled_at    timestamptz,
  add check ((reminder_kind is null) = (reminder_id is null)),
  add check (sent_at is null or dropped_at is null),
  add check (bounced_at is null or bounce_reason is not null);

update outgoing_mail set failure = 'UNKNOWN' where sent_at is null and last_error is not null;

drop index outgoing_mail_due_at_idx;
create index outgoing_mail_waiting on outgoing_mail (due_at, id)
  where sent_at is null and parked_at is null and dropped_at is null;
drop index outgoing_mail_dossier_id_idx;
create index outgoing_mail_of_dossier on outgoing_mail (dossier_id, created_at desc, id desc);
create index outgoing_mail_in_trouble on outgoing_mail (exam_centre_id, created_at desc, id desc)
  where (failure is not null or bounced_at is not null) and dropped_at is null and settled_at is null;

grant update (lease, failure, dropped_at, bounced_at, bounce_reason, settled_at) on outgoing_mail
  to ${application_role};

-- Small files that were known when the mail was written, such as a calendar's entry.
create table mail_attachment (
  mail_id    uuid not null references outgoing_mail on delete cascade,
  position   int  not null check (position > 0),
  file_name  text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  content    bytea not null check (octet_length(content) between 1 and 262144),
  primary key (mail_id, position)
);

grant select, insert on mail_attachment to ${application_role};
