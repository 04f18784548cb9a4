-- What proves, besides a password, who signs in. Like the accounts, before any centre is known.
create table passkey (
  credential_id      bytea       primary key,
  person_id          uuid        not null references person,
  label              text        not null check (length(label) between 1 and 80),
  public_key         bytea       not null,
  signature_count    bigint      not null,
  user_verified      boolean     not null,
  transports         text        not null,
  backup_eligible    boolean     not null,
  backed_up          boolean     not null,
  attestation        bytea,
  attestation_client bytea,
  created_at         timestamptz not null,
  last_used_at       timestamptz not null
);
create index on passkey (person_id);

-- The secret is encrypted with a key that does not stand in the database when CQPM_SECRET is set.
create table authenticator_app (
  person_id    uuid        primary key references person,
  secret       bytea       not null,
  begun_at     timestamptz not null,
  confirmed_at timestamptz,
  -- The last step whose code was taken: a code serves once
  last_step    bigint      not null default 0
);

create table recovery_code (
  person_id uuid        not null references person,
  code_hash bytea       not null,
  made_at   timestamptz not null,
  used_at   timestamptz,
  primary key (person_id, code_hash)
);

-- Browsers in which somebody signed in once: whoever guesses elsewhere does not keep them out.
create table known_browser (
  person_id    uuid        not null references person,
  browser_hash bytea       not null,
  last_seen_at timestamptz not null,
  primary key (person_id, browser_hash)
);

grant select, insert, update, delete on passkey, authenticator_app, recovery_code, known_browser to ${application_role};
