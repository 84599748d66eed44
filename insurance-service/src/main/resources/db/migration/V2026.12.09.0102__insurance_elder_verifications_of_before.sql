-- What moves say of verifications that stand no more; on which day a record was verified before its takeover nobody has kept.
insert into elder_former_verification (id, elder_id, verified_on, stood_from, stood_until)
select unhex(left(sha2(concat(hex(m.id), 'verified'), 256), 32)), m.aggregate_id,
       date(date_add(m.moved_at, interval 8 hour)), m.moved_at, min(n.moved_at)
from aggregate_move m
join aggregate_move n on n.aggregate_id = m.aggregate_id and n.moved_at > m.moved_at
    and (n.verb in ('verify', 'correct-identity') or n.to_status in ('PENDING_VERIFICATION', 'MISMATCH'))
join elder e on e.id = m.aggregate_id
where m.aggregate_kind = 'elder' and m.verb in ('verify', 'takeover')
group by m.id, m.aggregate_id, m.moved_at
