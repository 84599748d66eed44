alter table elder
    add column likeness_index varbinary(16),
    add column merged_into_id binary(16),
    add column status_before_merge varchar(30),
    add column merged_at datetime(6),
    add key elder_likeness (likeness_index, status, region_code),
    add key elder_merged_into (merged_into_id)
