create table insurance_task (
    id binary(16) not null primary key,
    kind varchar(40) not null,
    subject_kind varchar(40) not null,
    subject_id binary(16) not null,
    region_code varchar(12) not null,
    raised_at datetime(6) not null,
    done_at datetime(6),
    open_key binary(16),
    unique key insurance_task_open (open_key, kind),
    key insurance_task_region (done_at, region_code)
) character set utf8mb4
