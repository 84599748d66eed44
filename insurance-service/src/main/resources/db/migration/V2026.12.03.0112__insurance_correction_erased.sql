alter table correction_request
    modify column content_sealed varbinary(4100),
    add key correction_request_changed (changed_at)
