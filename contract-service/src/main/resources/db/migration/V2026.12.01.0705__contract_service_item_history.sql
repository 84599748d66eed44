-- How the items of the country came here, so that the history of each begins with its first version.
insert into aggregate_move (id, aggregate_kind, aggregate_id, sequence, verb, from_status, to_status, actor, roles,
    actor_institution, reason, correction, moved_at)
select unhex(left(sha2(concat('move', hex(id)), 256), 32)), 'service-item', id, 0, 'put', null, 'LISTED', 'system', 'SYSTEM', null, null,
    false, '2026-12-01 00:00:00'
from service_item where region_code = 'CN'
