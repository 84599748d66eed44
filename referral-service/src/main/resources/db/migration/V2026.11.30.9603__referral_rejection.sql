create table referral_rejection (
    referral_id binary(16) not null,
    institution_id binary(16) not null,
    reason varchar(30) not null,
    rejected_at datetime(6) not null,
    primary key (referral_id, rejected_at, institution_id)
) character set utf8mb4 collate utf8mb4_bin
