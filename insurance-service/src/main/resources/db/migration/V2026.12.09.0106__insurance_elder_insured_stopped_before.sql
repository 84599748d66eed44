update elder e join (
    select m.aggregate_id, max(m.moved_at) as moved_at
    from aggregate_move m
    join elder_insured_period p on p.elder_id = m.aggregate_id and p.superseded_at = m.moved_at
    where m.aggregate_kind = 'elder' and m.verb in ('pause', 'transfer-out')
    group by m.aggregate_id
) s on s.aggregate_id = e.id
    set e.insured_stopped_at = s.moved_at
    where e.status in ('PAUSED', 'TRANSFERRED_OUT')
