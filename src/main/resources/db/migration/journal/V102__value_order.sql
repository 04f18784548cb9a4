-- In which order the act named its values, for who reads them: jsonb keeps none. It says nothing that is not hashed.
alter table journal_payload add column labels text[];
