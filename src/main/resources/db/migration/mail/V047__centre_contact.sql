-- Whom to ask: stands under every mail of the centre, and answers go there.
alter table exam_centre
  add contact_email text check (contact_email = lower(contact_email) and contact_email like '_%@_%'),
  add contact_phone text check (contact_phone <> '');
