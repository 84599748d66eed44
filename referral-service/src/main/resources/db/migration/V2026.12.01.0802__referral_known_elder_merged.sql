alter table known_elder
    add column merged_into_id binary(16),
    add key known_elder_merged_into (merged_into_id)
