alter table correction_request add column former_elder_id binary(16)
