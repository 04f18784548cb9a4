-- A link of an opinion opened for ever: as long as the new ones.
update access_link set expires_at = created_at + interval '400 days'
where purpose = 'OPINION' and expires_at is null;
