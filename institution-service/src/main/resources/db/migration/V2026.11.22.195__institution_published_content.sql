create table published_content (
    id binary(16) not null primary key,
    body mediumblob not null,
    constraint published_content_of foreign key (id) references published_report (id)
) character set utf8mb4
