alter table correction_request
    modify column subject varchar(30) not null,
    modify column status varchar(20) not null,
    modify column open_key varchar(110),
    add column keeper_id binary(16),
    add column record_id binary(16),
    add column changed_sealed varbinary(4100),
    add column decision_sealed varbinary(4100),
    add column decided_by varchar(30)
