-- What an upload is of, said when it is begun: the SHA-256 of its chunks' SHA-256. Only then may it finish after the
-- deadline (R5): a place taken in time and filled later is none that was begun.
alter table upload add column print char(64) check (print ~ '^[0-9a-f]{64}$');
