update pilot set open_key = concat(lower(insert(insert(insert(insert(hex(institution_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), '|', level, '|', programme) where open_key is null
