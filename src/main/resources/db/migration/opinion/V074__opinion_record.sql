-- An opinion taken by telephone: the centre's staff type what somebody of the company dictates, who may have no address.
alter table opinion_invitation alter column email drop not null;
alter table opinion_invitation add column dictated_since timestamptz;
alter table opinion_invitation add column phone text;
alter table opinion_invitation add check (email is not null or dictated_since is not null);

-- What became of the record. Its content stays as it was transmitted.
alter table opinion_transmission
  add column typed_by          text,
  add column dictated_at       timestamptz,
  add column no_copy_reason    text,
  add column confirmed_at      timestamptz,
  add column disputed_at       timestamptz,
  add column dispute           text,
  add column withdrawn_at      timestamptz,
  add column withdrawn_by      text,
  add column withdrawal_reason text,
  add column in_force          boolean not null
    generated always as (withdrawn_at is null and disputed_at is null) stored,
  add check ((typed_by is null) = (dictated_at is null)),
  add check (typed_by is not null or (no_copy_reason is null and confirmed_at is null and disputed_at is null)),
  add check (confirmed_at is null or disputed_at is null),
  add check ((disputed_at is null) = (dispute is null)),
  add check ((withdrawn_at is null) = (withdrawn_by is null)),
  add check ((withdrawn_at is null) = (withdrawal_reason is null));

grant update (confirmed_at, disputed_at, dispute, withdrawn_at, withdrawn_by, withdrawal_reason)
  on opinion_transmission to ${application_role};
