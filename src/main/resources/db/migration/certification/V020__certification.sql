-- Référentiels: reference data, imported once when the application starts and never changed. They belong to no
-- centre, so none of these tables carries a centre policy; the application's role can add rows and nothing else.
create table standard (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- The document is the edition, whole; sha256 is of its canonical form and is checked at every start. The tables
-- below repeat of it what foreign keys need.
create table edition (
  id            uuid        primary key,
  standard      text        not null references standard,
  version       text        not null check (version ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  in_force_from date,
  title         text        not null,
  document      jsonb       not null,
  sha256        char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at   timestamptz not null,
  unique (standard, version),
  -- Which edition is in force on a day has one answer.
  unique nulls not distinct (standard, in_force_from)
);

create table edition_method (
  edition_id uuid not null references edition,
  method     text not null,
  primary key (edition_id, method)
);

create table capacity (
  edition_id uuid not null references edition,
  number     int  not null check (number > 0),
  title      text not null,
  primary key (edition_id, number)
);

create table criterion (
  edition_id  uuid    not null,
  capacity    int     not null,
  rank        int     not null check (rank > 0),
  text        text    not null,
  conditional boolean not null,
  primary key (edition_id, capacity, rank),
  foreign key (edition_id, capacity) references capacity (edition_id, number)
);

grant select, insert on standard, edition, edition_method, capacity, criterion to ${application_role};
