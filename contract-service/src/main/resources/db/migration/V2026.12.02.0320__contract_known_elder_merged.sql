alter table known_elder add column merged_into_id binary(16)
