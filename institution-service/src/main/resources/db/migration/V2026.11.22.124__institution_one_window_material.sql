create table one_window_material (
    case_id binary(16) not null,
    document_id binary(16) not null,
    material varchar(40) not null,
    unique key one_window_material_document (document_id),
    key one_window_material_of (case_id),
    constraint one_window_material_case foreign key (case_id) references one_window_case (id)
) character set utf8mb4
