create table designation_material (
    designation_id binary(16) not null,
    material varchar(30) not null,
    primary key (designation_id, material),
    constraint designation_material_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
