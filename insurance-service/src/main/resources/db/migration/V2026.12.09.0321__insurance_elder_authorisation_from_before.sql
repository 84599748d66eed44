-- Of mergers that were made before the column: what a survivor's record says as the merged one did was taken from there.
update elder_authorisation s
join elder m on m.merged_into_id = s.elder_id
join elder_authorisation o on o.elder_id = m.id and o.person_id = s.person_id and o.scope = s.scope and o.valid_until = s.valid_until
set s.from_elder_id = m.id
where m.merged_into_id is not null;
