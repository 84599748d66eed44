create table family_doctor_team_partner (
    team_id binary(16) not null,
    institution_id binary(16) not null,
    primary key (team_id, institution_id),
    constraint family_doctor_team_partner_of foreign key (team_id) references family_doctor_team (id)
) character set utf8mb4 collate utf8mb4_bin
