-- Results that the version before put back stood on: of each designation the last one recorded before the correction was meant.
update evaluation e
join (
    select r.id, min(m.moved_at) as back_at
    from evaluation r
    join aggregate_move m on m.aggregate_id = r.designation_id and m.verb = 'correct'
        and m.from_status in ('EVALUATED_PASS', 'EVALUATED_FAIL', 'BARRED') and m.to_status = 'EVALUATING'
        and m.moved_at > r.recorded_at
    left join evaluation later on later.designation_id = r.designation_id
        and later.recorded_at > r.recorded_at and later.recorded_at < m.moved_at
    where later.id is null
    group by r.id
) back on back.id = e.id
set e.taken_back_at = back.back_at
where e.taken_back_at is null
