create table referral_handover (
    referral_id binary(16) not null primary key,
    sender_doctor varbinary(300) not null,
    receiver_doctor varbinary(300) not null,
    handed_over_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_bin
