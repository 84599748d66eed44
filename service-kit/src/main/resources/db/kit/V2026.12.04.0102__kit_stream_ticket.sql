create table stream_ticket (
    ticket_hash binary(32) not null primary key,
    token varbinary(16000) not null,
    good_until datetime(6) not null,
    key stream_ticket_good_until (good_until)
) character set utf8mb4 collate utf8mb4_bin
