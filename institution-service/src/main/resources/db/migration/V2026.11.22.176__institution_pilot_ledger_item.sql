create table pilot_ledger_item (
    id binary(16) not null primary key,
    pilot_id binary(16) not null,
    item varchar(200) not null,
    due_on date not null,
    done_on date,
    overdue_since datetime(6),
    key pilot_ledger_item_of (pilot_id),
    constraint pilot_ledger_item_pilot foreign key (pilot_id) references pilot (id)
) character set utf8mb4
