-- What records that were merged before have in use is the survivor's.
update elder_identifier i join elder e on e.id = i.elder_id
    set i.merged_from_id = e.id, i.elder_id = e.merged_into_id
    where e.status = 'MERGED' and e.merged_into_id is not null and i.ended_at is null and i.open_index is not null
