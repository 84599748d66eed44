create table evaluation_score (
    evaluation_id binary(16) not null,
    criterion varchar(100) not null,
    points int not null,
    points_max int not null,
    key evaluation_score_of (evaluation_id),
    constraint evaluation_score_evaluation foreign key (evaluation_id) references evaluation (id)
) character set utf8mb4 collate utf8mb4_bin;
