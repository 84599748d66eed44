create table consortium_item (
    consortium_id binary(16) not null,
    item varchar(40) not null,
    primary key (consortium_id, item),
    constraint consortium_item_of foreign key (consortium_id) references consortium (id)
) character set utf8mb4 collate utf8mb4_bin
