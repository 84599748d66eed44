insert into deadline (id, subject_id, kind, part_id, due_at, try_at, provisional)
select unhex(substr(sha2(concat(hex(a.id), 'NEGOTIATION_END'), 256), 1, 32)), a.id, 'NEGOTIATION_END', a.id,
    date_add(utc_timestamp(6), interval 60 day), date_add(utc_timestamp(6), interval 60 day), false
from agreement a
where a.status in ('DRAFT', 'PROPOSED', 'COUNTERED', 'AGREED', 'PARTIALLY_SIGNED')
