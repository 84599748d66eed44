create table family_doctor_team_person (
    id binary(16) not null primary key,
    team_id binary(16) not null,
    part varchar(30) not null,
    posting_id binary(16),
    licence varbinary(160),
    key family_doctor_team_person_of (team_id),
    constraint family_doctor_team_person_of foreign key (team_id) references family_doctor_team (id)
) character set utf8mb4 collate utf8mb4_bin
