create table designation_change (
    designation_id binary(16) not null,
    kind varchar(30) not null,
    approved_on date not null,
    reported_on date not null,
    document varchar(100) not null,
    late boolean not null,
    key designation_change_of (designation_id),
    constraint designation_change_designation foreign key (designation_id) references designation (id)
) character set utf8mb4
