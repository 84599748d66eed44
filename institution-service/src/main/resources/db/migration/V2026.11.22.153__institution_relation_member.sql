create table institution_relation_member (
    relation_id binary(16) not null,
    place int not null,
    institution_id binary(16) not null,
    primary key (relation_id, place),
    key institution_relation_member_of (institution_id),
    constraint institution_relation_member_relation foreign key (relation_id) references institution_relation (id)
) character set utf8mb4
