create table designation_head (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    office varchar(30) not null,
    citizen_id_sealed varbinary(100) not null,
    citizen_id_index varbinary(16) not null,
    barred_until date not null,
    key designation_head_person (citizen_id_index, barred_until),
    key designation_head_of (designation_id),
    constraint designation_head_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin;
