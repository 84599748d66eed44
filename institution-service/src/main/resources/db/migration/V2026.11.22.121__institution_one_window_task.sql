create table one_window_task (
    id binary(16) not null primary key,
    case_id binary(16) not null,
    department varchar(20) not null,
    nature varchar(12) not null,
    state varchar(12) not null,
    reason varchar(500),
    document varchar(100),
    decided_by varchar(120),
    decided_at datetime(6),
    unique key one_window_task_of (case_id, department),
    constraint one_window_task_case foreign key (case_id) references one_window_case (id)
) character set utf8mb4
