create table known_agreement (
    id binary(16) not null primary key,
    sequence bigint not null,
    medical_id binary(16) not null,
    care_id binary(16) not null,
    is_primary boolean not null,
    green_referral boolean not null,
    response_minutes int,
    key known_agreement_pair (care_id, medical_id)
) character set utf8mb4
