create table one_window_missing (
    case_id binary(16) not null,
    material varchar(40) not null,
    note varchar(200) not null,
    key one_window_missing_of (case_id),
    constraint one_window_missing_case foreign key (case_id) references one_window_case (id)
) character set utf8mb4
