insert into deadline (id, subject_id, kind, part_id, due_at, try_at, provisional)
select unhex(substr(sha2(concat(hex(r.id), 'REDRAW_PERFORMANCE_REPORT'), 256), 1, 32)), r.id, 'REDRAW_PERFORMANCE_REPORT',
    r.id, date_add(utc_timestamp(6), interval 30 day), date_add(utc_timestamp(6), interval 30 day), false
from performance_report r
where r.status = 'DISPUTED'
    and not exists (select 1 from deadline d where d.subject_id = r.id and d.kind = 'REDRAW_PERFORMANCE_REPORT')
