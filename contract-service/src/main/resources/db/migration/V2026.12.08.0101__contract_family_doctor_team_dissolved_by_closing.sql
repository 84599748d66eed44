update family_doctor_team t set t.institution_closed = true
where t.status = 'DISSOLVED'
    and exists (
        select 1 from family_doctor_contract c where c.team_id = t.id and c.ended_because = 'INSTITUTION_CLOSED'
    )
