update policy_document set open_key = concat(region_code, '|', open_key) where open_key is not null
