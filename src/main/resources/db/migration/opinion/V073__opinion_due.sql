-- Until when an opinion is asked for. What was asked before is asked for as long as a new one is.
alter table opinion_invitation add column due_on date not null default current_date + 21;
alter table opinion_invitation alter column due_on drop default;

-- By which other request one is replaced; without it, one that is revoked was simply taken back.
alter table opinion_invitation add column replaced_by uuid;
alter table opinion_invitation add foreign key (exam_centre_id, replaced_by)
  references opinion_invitation (exam_centre_id, id);

-- A change of address keeps the request, its draft and its history.
grant update (name, function, email, due_on, replaced_by) on opinion_invitation to ${application_role};
