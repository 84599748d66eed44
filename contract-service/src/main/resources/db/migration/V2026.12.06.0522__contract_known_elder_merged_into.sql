create index known_elder_merged_into on known_elder (merged_into_id)
