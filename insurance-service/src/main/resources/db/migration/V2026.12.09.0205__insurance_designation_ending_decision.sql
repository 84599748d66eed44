alter table designation add column ending_id binary(16)
