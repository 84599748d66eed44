update designation_decided_period p join (
    select designation_id, state, ground, valid_from, min(id) as decision_id
    from designation_decided_period
    group by designation_id, state, ground, valid_from
) d on d.designation_id = p.designation_id and d.state = p.state and d.ground <=> p.ground and d.valid_from = p.valid_from
    set p.decision_id = d.decision_id
    where p.decision_id is null
