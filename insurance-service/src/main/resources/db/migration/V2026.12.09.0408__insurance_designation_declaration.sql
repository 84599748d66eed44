create table designation_declaration (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    month_begins date not null,
    amount decimal(14, 2) not null,
    declared_on date not null,
    paid_on date,
    paid_amount decimal(14, 2),
    withheld_amount decimal(14, 2),
    withheld_reason varchar(500),
    paid_late boolean,
    unique key designation_declaration_of (designation_id, month_begins),
    constraint designation_declaration_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
