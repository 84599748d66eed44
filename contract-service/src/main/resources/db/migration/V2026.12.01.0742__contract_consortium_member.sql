create table consortium_member (
    id binary(16) not null primary key,
    consortium_id binary(16) not null,
    institution_id binary(16) not null,
    joined_on date not null,
    left_on date,
    key consortium_member_institution (institution_id, consortium_id),
    constraint consortium_member_of foreign key (consortium_id) references consortium (id)
) character set utf8mb4 collate utf8mb4_bin
