create table known_referral (
    id binary(16) not null primary key,
    sequence bigint not null,
    kind varchar(12) not null,
    elder_id binary(16) null,
    sender_id binary(16) not null,
    receiver_id binary(16) not null,
    status varchar(20) not null,
    submitted_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_bin;
