create table inspection_finding (
    inspection_id binary(16) not null,
    ordinal int not null,
    found varchar(500) not null,
    severity varchar(20) not null,
    primary key (inspection_id, ordinal),
    constraint inspection_finding_inspection foreign key (inspection_id) references inspection (id)
) character set utf8mb4
