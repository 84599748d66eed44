create table pair_guard (
    medical_id binary(16) not null,
    care_id binary(16) not null,
    mode varchar(20) not null,
    bumps bigint not null,
    primary key (medical_id, care_id, mode)
) character set utf8mb4
