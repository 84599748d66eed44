create table agreement_template_version (
    id binary(16) not null primary key,
    template_id binary(16) not null,
    title varchar(60) not null,
    clauses mediumtext not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key agreement_template_version_of (template_id, valid_from),
    constraint agreement_template_version_of foreign key (template_id) references agreement_template (id)
) character set utf8mb4 collate utf8mb4_bin
