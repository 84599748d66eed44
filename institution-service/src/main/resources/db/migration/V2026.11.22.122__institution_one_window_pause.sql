create table one_window_pause (
    id binary(16) not null primary key,
    case_id binary(16) not null,
    ground varchar(20) not null,
    reason varchar(500),
    from_day date not null,
    until_day date,
    voided boolean not null,
    key one_window_pause_of (case_id),
    constraint one_window_pause_case foreign key (case_id) references one_window_case (id)
) character set utf8mb4
