-- From it comes the key with which a person's browsers encrypt what they could not send yet. Nobody else's
-- transaction sees it.
create table device_secret (
  person_id uuid  primary key references person on delete cascade,
  secret    bytea not null check (length(secret) = 32)
);

alter table device_secret enable row level security;
alter table device_secret force row level security;
create policy own on device_secret using (person_id = (select app_person()))
  with check (person_id = (select app_person()));
grant select, insert on device_secret to ${application_role};
