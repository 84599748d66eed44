create table performance_report (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    agreement_id binary(16) not null,
    medical_id binary(16) not null,
    care_id binary(16) not null,
    region_code varchar(12) not null,
    report_year int not null,
    status varchar(20) not null,
    confirmed_by varchar(10),
    drawn_at datetime(6) not null,
    unique key performance_report_year (agreement_id, report_year),
    key performance_report_region (region_code, id),
    key performance_report_medical (medical_id, id),
    key performance_report_care (care_id, id)
) character set utf8mb4 collate utf8mb4_bin
