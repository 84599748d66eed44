create table one_window_serial (
    region_code varchar(12) not null,
    year_of int not null,
    last_serial bigint not null,
    primary key (region_code, year_of)
) character set utf8mb4
