insert into count_mark (id, kind, subject_id, from_day)
select id, 'PERFORMANCE', id, '1000-01-01' from agreement
