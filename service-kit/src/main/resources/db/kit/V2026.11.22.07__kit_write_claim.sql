create table write_claim (
    claim_key binary(32) not null primary key,
    body_hash binary(32) not null,
    claimed_at datetime(6) not null,
    status smallint,
    location varchar(300),
    etag varchar(40),
    answer mediumblob,
    key write_claim_age (claimed_at)
) character set utf8mb4
