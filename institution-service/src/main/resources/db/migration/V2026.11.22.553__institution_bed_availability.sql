create table bed_availability (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    free_care int not null,
    free_nursing int not null,
    free_medical int not null,
    appointments boolean not null,
    stated_at datetime(6) not null,
    status varchar(12) not null,
    unique key bed_availability_institution (institution_id),
    key bed_availability_stated (stated_at)
) character set utf8mb4
