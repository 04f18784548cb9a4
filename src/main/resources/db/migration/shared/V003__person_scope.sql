-- Who acts in the current transaction, as its first statement set it; nobody for tutors and jobs. For rows that are
-- one person's alone, inside their centre too.
create function app_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
