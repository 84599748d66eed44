create table count_sum (
    kind varchar(20) not null,
    grain varchar(5) not null,
    counted_on date not null,
    region_code varchar(12) not null,
    name varchar(40) not null,
    first_count bigint not null,
    second_count bigint not null,
    third_count bigint not null,
    fourth_count bigint not null,
    fifth_count bigint not null,
    primary key (kind, grain, counted_on, region_code, name)
) character set utf8mb4 collate utf8mb4_bin
