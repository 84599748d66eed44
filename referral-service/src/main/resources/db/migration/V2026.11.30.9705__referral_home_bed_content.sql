create table home_bed_content (
    home_bed_id binary(16) not null primary key,
    illness varbinary(2100) not null,
    address varbinary(900) not null,
    care_plan varbinary(8100),
    team_names varbinary(900)
) character set utf8mb4 collate utf8mb4_bin
