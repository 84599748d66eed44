create table family_doctor_team (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    name varchar(60) not null,
    phone varchar(40) not null,
    status varchar(20) not null,
    key family_doctor_team_institution (institution_id, id),
    key family_doctor_team_region (region_code, id)
) character set utf8mb4 collate utf8mb4_bin
