update fund f join (
    select min(id) as id from fund where status <> 'WITHDRAWN'
    group by region_code, fund_year, source, trim(document), trim(purpose)
) first_of_each on first_of_each.id = f.id
set f.open_key = concat_ws('|', f.region_code, f.fund_year, f.source, trim(f.document), trim(f.purpose))
