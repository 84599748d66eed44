create table service_record_earlier (
    id binary(16) not null primary key,
    record_id binary(16) not null,
    sequence bigint not null,
    visited_on date not null,
    item varchar(40) not null,
    scene varchar(20) not null,
    persons int not null,
    by_role varchar(30) not null,
    place varchar(100),
    elders varchar(3700) not null,
    replaced_at datetime(6) not null,
    constraint service_record_earlier_of foreign key (record_id) references service_record (id)
) character set utf8mb4 collate utf8mb4_bin
