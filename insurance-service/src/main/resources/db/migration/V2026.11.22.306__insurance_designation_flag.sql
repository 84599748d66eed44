create table designation_flag (
    designation_id binary(16) not null,
    flag varchar(30) not null,
    primary key (designation_id, flag),
    constraint designation_flag_designation foreign key (designation_id) references designation (id)
) character set utf8mb4
