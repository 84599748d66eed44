create table consultation_answer (
    consultation_id binary(16) not null primary key,
    opinion varbinary(4100) not null,
    prescription varbinary(4100)
) character set utf8mb4 collate utf8mb4_bin
