-- The short code of a link is derived like its token and stored nowhere: this HMAC finds the link of a typed one.
alter table access_link add column code_print bytea;
create index on access_link (code_print) where code_print is not null;
