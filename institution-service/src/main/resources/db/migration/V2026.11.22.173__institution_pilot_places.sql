alter table pilot
    drop index pilot_once,
    modify column institution_id binary(16) null,
    add column type varchar(20) not null default 'INTEGRATED_CARE',
    add column status varchar(20) not null default 'NAMED',
    add column open_key varchar(160),
    add unique key pilot_open (open_key),
    add key pilot_institution (institution_id, id),
    add key pilot_region (region_code, id)
