create table institution_name_piece (
    institution_id binary(16) not null,
    piece varchar(2) not null,
    primary key (piece, institution_id),
    key institution_name_piece_of (institution_id),
    constraint institution_name_piece_institution foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_bin
