create table visit_slot (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    department varchar(100) not null,
    department_key varchar(100) not null,
    visit_day date not null,
    visit_session varchar(12) not null,
    places int not null,
    reserved int not null,
    booked int not null,
    booked_by_others int not null,
    status varchar(12) not null,
    unique key visit_slot_of (institution_id, visit_day, visit_session, department_key),
    key visit_slot_wanted (visit_day, region_code)
) character set utf8mb4 collate utf8mb4_bin
