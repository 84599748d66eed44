create table bureau_request (
    id binary(16) not null primary key,
    filing_id binary(16) not null,
    infno varchar(5) not null,
    msgid varchar(30) not null,
    sender_code varchar(12) not null,
    status varchar(10) not null,
    tries int not null,
    try_at datetime(6) not null,
    fault varchar(30) null,
    created_at datetime(6) not null,
    done_at datetime(6) null,
    unique key bureau_request_msgid (msgid),
    key bureau_request_due (status, try_at),
    key bureau_request_filing (filing_id, id)
) character set utf8mb4 collate utf8mb4_bin;
