-- Centres, people, their roles and their links. None of these carries a centre policy: signing in comes before
-- any centre is known.
create table resource_centre (
  id   uuid primary key,
  name text not null
);

create table exam_centre (
  id                 uuid primary key,
  code               text not null unique check (code ~ '^[A-Z0-9]{2,6}$'),
  name               text not null,
  resource_centre_id uuid not null references resource_centre
);

create table person (
  id                 uuid primary key,
  email              text        not null check (email = lower(email)),
  given_name         text        not null,
  family_name        text        not null,
  employer           text,
  employer_siren     char(9),
  password_hash      text,
  credential_version int         not null default 0,
  enabled            boolean     not null default true,
  created_at         timestamptz not null,
  version            int         not null default 0,
  unique (email)
);

create table role_grant (
  id             uuid primary key,
  person_id      uuid        not null references person,
  role           text        not null,
  exam_centre_id uuid references exam_centre,
  granted_at     timestamptz not null,
  -- Administrators and the resource centre act in no centre; everybody else does.
  check ((exam_centre_id is null) = (role in ('ADMINISTRATOR', 'RESOURCE_CENTRE'))),
  unique nulls not distinct (person_id, role, exam_centre_id)
);

-- A mailed link: what stands in it is an HMAC of id and generation, so no usable token is stored.
create table access_link (
  id             uuid primary key,
  purpose        text        not null,
  subject_id     uuid        not null,
  exam_centre_id uuid references exam_centre,
  generation     int         not null default 0,
  created_at     timestamptz not null,
  expires_at     timestamptz,
  used_at        timestamptz,
  revoked_at     timestamptz
);
create index on access_link (subject_id);

create table installation_secret (
  only_row boolean primary key default true check (only_row),
  value    bytea not null
);

grant select on resource_centre, exam_centre to ${application_role};
grant insert, update on resource_centre, exam_centre to ${application_role};
grant select, insert, update on person, access_link to ${application_role};
grant select, insert, delete on role_grant to ${application_role};
grant select, insert on installation_secret to ${application_role};
