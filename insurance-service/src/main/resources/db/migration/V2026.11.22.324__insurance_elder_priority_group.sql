create table elder_priority_group (
    elder_id binary(16) not null,
    priority_group varchar(30) not null,
    primary key (elder_id, priority_group),
    constraint elder_priority_group_elder foreign key (elder_id) references elder (id)
) character set utf8mb4
