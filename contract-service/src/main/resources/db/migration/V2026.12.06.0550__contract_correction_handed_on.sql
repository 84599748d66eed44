alter table correction_request
    modify column keeper_id binary(16),
    add column former_keeper_id binary(16),
    add column asker varchar(20),
    add column evidence_sealed varbinary(1000),
    add key correction_request_former_keeper (former_keeper_id, id)
