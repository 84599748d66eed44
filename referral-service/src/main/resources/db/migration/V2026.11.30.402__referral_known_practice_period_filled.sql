insert into known_practice_period (institution_id, valid_from, valid_to)
select l.institution_id, l.valid_from, l.valid_to
from known_institution_licence l join known_institution i on i.id = l.institution_id
where i.status not in ('SUSPENDED', 'CLOSED')
union all
select i.id, '1900-01-01', null from known_institution i
where i.side = 'CARE' and i.status not in ('SUSPENDED', 'CLOSED')
