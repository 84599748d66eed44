update elder e join (
    select aggregate_id, max(moved_at) as moved_at from aggregate_move
    where aggregate_kind = 'elder' and verb = 'verify' group by aggregate_id
) v on v.aggregate_id = e.id
    set e.verified_at = v.moved_at
    where e.verified_on is not null
