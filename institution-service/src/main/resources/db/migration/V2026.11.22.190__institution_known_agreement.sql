create table known_agreement (
    id binary(16) not null primary key,
    sequence bigint not null,
    medical_id binary(16) not null,
    care_id binary(16) not null,
    two_way_referral boolean not null,
    told_at datetime(6) not null,
    heard_at datetime(6) not null,
    key known_agreement_told (told_at)
) character set utf8mb4
