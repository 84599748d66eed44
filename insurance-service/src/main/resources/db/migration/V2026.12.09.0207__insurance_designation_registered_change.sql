create table designation_registered_change (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    kind varchar(30) not null,
    known_on date not null,
    settled_on date,
    key designation_registered_change_of (designation_id),
    constraint designation_registered_change_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
