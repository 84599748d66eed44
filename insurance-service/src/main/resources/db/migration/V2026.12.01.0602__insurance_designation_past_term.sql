create table designation_past_term (
    designation_id binary(16) not null,
    agreement_number varchar(60) not null,
    term_from date not null,
    term_to date not null,
    agency_signer varchar(120),
    agency_signed_at datetime(6),
    institution_signer varchar(120),
    institution_signed_at datetime(6),
    key designation_past_term_of (designation_id),
    constraint designation_past_term_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin;
