-- Mail leaves through here: written in the transaction that causes it, sent after. No centre policy: the sender
-- works for all centres; pages filter by dossier.
create table outgoing_mail (
  id              uuid        primary key,
  exam_centre_id  uuid        references exam_centre,
  dossier_id      uuid,
  template        text        not null,
  recipient       text        not null,
  recipient_name  text        not null,
  model           jsonb       not null,
  link_id         uuid        references access_link,
  created_at      timestamptz not null,
  due_at          timestamptz not null,
  attempts        int         not null default 0,
  leased_until    timestamptz,
  sent_at         timestamptz,
  parked_at       timestamptz,
  last_error      text,
  foreign key (exam_centre_id, dossier_id) references dossier (exam_centre_id, id)
);
create index on outgoing_mail (due_at) where sent_at is null and parked_at is null;
create index on outgoing_mail (dossier_id);

grant select, insert on outgoing_mail to ${application_role};
grant update (due_at, attempts, leased_until, sent_at, parked_at, last_error) on outgoing_mail to ${application_role};
