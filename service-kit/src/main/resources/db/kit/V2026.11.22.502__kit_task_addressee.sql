create table task_addressee (
    id binary(16) not null primary key,
    task_id binary(16) not null,
    role varchar(30) not null,
    region_code varchar(12),
    institution_id binary(16),
    person_id binary(16),
    key task_addressee_task (task_id),
    key task_addressee_region (role, region_code),
    key task_addressee_institution (institution_id),
    key task_addressee_person (person_id)
) character set utf8mb4
