alter table correction_request
    add column former_keeper_id binary(16),
    add column asker varchar(20),
    add column evidence_sealed varbinary(1000)
