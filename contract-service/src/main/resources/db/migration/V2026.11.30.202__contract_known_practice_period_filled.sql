insert into known_practice_period (institution_id, valid_from, valid_to)
select known.id, known.valid_from, nullif(known.valid_to, '9999-12-31')
from (
    select i.id, p.valid_from,
        least(p.valid_to, case i.status
            when 'CLOSED' then i.closed_on when 'SUSPENDED' then current_date else '9999-12-31' end) as valid_to
    from known_institution i join known_medical_period p on p.institution_id = i.id
    where i.kind = 'MEDICAL' and p.state = 'VALID'
    union all
    select i.id, '1900-01-01',
        case i.status when 'CLOSED' then i.closed_on when 'SUSPENDED' then current_date else '9999-12-31' end
    from known_institution i where i.kind = 'CARE'
) known
where known.valid_from < known.valid_to
