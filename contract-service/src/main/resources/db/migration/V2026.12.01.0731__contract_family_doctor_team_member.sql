create table family_doctor_team_member (
    team_id binary(16) not null,
    part varchar(30) not null,
    head_count int not null,
    primary key (team_id, part),
    constraint family_doctor_team_member_of foreign key (team_id) references family_doctor_team (id)
) character set utf8mb4 collate utf8mb4_bin
