-- What a correction left of a suspension behind its own days is a part of that; ids grow with time, so the least is the whole's.
update designation_decided_period p join (
    with recursive part (designation_id, decision_id, whole) as (
        select designation_id, decision_id, decision_id
        from designation_decided_period where state = 'SUSPENDED' and ground is not null
        union
        select rest.designation_id, rest.decision_id, part.whole
        from part
        join designation_decided_period split
            on split.designation_id = part.designation_id and split.decision_id = part.decision_id
        join designation_decided_period corrected
            on corrected.designation_id = split.designation_id
            and corrected.recorded_at = split.superseded_at and corrected.ground is null
        join designation_decided_period rest
            on rest.designation_id = split.designation_id and rest.recorded_at = split.superseded_at
            and rest.state = 'SUSPENDED' and rest.ground = split.ground
            and rest.valid_from = corrected.valid_to and rest.valid_to <=> split.valid_to
            and rest.valid_from > split.valid_from
    )
    select designation_id, decision_id, min(whole) as whole from part group by designation_id, decision_id
) w on w.designation_id = p.designation_id and w.decision_id = p.decision_id
    set p.decision_id = w.whole
    where p.decision_id <> w.whole
