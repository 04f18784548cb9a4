-- Which scheduled job runs now, and where: of several instances one runs it (ShedLock). It belongs to no centre, so
-- there is no row security: a job takes each centre's scope itself.
create table job_lock (
  name       varchar(64)  primary key,
  lock_until timestamp    not null,
  locked_at  timestamp    not null,
  locked_by  varchar(255) not null
);
grant select, insert, update (lock_until, locked_at, locked_by) on job_lock to ${application_role};
