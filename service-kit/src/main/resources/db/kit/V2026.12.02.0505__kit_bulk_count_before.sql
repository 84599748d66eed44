insert into bulk_count (import_id, outcome, rows_of_it)
select import_id, outcome, count(*) from bulk_row group by import_id, outcome
