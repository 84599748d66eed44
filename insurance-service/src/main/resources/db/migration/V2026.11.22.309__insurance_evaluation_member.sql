create table evaluation_member (
    evaluation_id binary(16) not null,
    staff_number varchar(40) not null,
    profession varchar(20) not null,
    employer_id binary(16),
    primary key (evaluation_id, staff_number),
    constraint evaluation_member_evaluation foreign key (evaluation_id) references evaluation (id)
) character set utf8mb4
