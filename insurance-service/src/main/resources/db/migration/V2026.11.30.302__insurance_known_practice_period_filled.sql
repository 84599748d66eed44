insert into known_practice_period (institution_id, valid_from, valid_to)
select known.id, known.valid_from, nullif(known.valid_to, '9999-12-31')
from (
    select i.id, l.valid_from,
        least(coalesce(l.valid_to, '9999-12-31'), case i.status
            when 'CLOSED' then i.closed_on when 'SUSPENDED' then current_date else '9999-12-31' end) as valid_to
    from known_institution i join known_licence l on l.institution_id = i.id
    where i.kind = 'MEDICAL' and l.state = 'VALID'
    union all
    select i.id, '1900-01-01',
        case i.status when 'CLOSED' then i.closed_on when 'SUSPENDED' then current_date else '9999-12-31' end
    from known_institution i where i.kind = 'CARE'
) known
where known.valid_from < known.valid_to
