update published_report p join (
    select max(id) as id from published_report where status = 'PUBLISHED' group by kind, region_code, as_of
) last_of_each on last_of_each.id = p.id
set p.open_key = concat_ws('|', p.kind, p.region_code, p.as_of)
