create table family_doctor_term (
    id binary(16) not null primary key,
    contract_id binary(16) not null,
    starts_on date not null,
    ends_on date not null,
    package_code varchar(30) not null,
    cut_on date,
    key family_doctor_term_days (contract_id, starts_on, ends_on),
    key family_doctor_term_end (ends_on),
    constraint family_doctor_term_of foreign key (contract_id) references family_doctor_contract (id)
) character set utf8mb4 collate utf8mb4_bin
