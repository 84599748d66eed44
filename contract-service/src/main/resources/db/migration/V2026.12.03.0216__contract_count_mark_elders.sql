insert into count_mark (id, kind, subject_id, from_day)
select id, 'FAMILY_DOCTOR', id, '1000-01-01' from known_elder
