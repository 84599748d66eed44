update elder set ended_on = coalesce(deceased_on, date(date_add(changed_at, interval 8 hour)))
where status in ('DECEASED', 'TRANSFERRED_OUT', 'CLOSED', 'MERGED')
